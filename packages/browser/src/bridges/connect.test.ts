import { expect, test } from "vitest";
import type { Bridge } from "./bridge.ts";
import { connect } from "./connect.ts";

const settings = { signals: {}, options: {} };

test("starts every bridge at once, and tells each change in the same order, past those that throw", () => {
  const seen: string[] = [];
  const bridge =
    (name: string): Bridge =>
    (host) => {
      seen.push(`${name} ${host.allowed("analytics")} ${host.decided()}`);
      host.on(() => {
        seen.push(`${name} told`);
        throw new Error(name);
      });
    };
  const broken: Bridge = () => {
    throw new Error("broken");
  };
  const bridges = [bridge("a"), broken, bridge("b")].map((start) => [start, settings] as const);
  const tell = connect(bridges, { allowed: (id) => id === "analytics", decided: () => false });
  expect(seen.splice(0)).toEqual(["a true false", "b true false"]);
  tell();
  expect(seen).toEqual(["a told", "b told"]);
});
