import { expect, test } from "vitest";
import type { BridgeHost, Rule } from "./bridge.ts";
import { answers, granted } from "./granted.ts";

const host = (...allowed: string[]): BridgeHost => ({
  allowed: (id) => allowed.includes(id),
  decided: () => true,
  on: () => undefined,
});
/** A service of two purposes; the signal stands for one of them. */
const partly: Rule = ["tags", ["analytics"], ["analytics", "ads"]];
/** The signal stands for all that the service does. */
const wholly: Rule = ["tags", ["tags"], []];

test("a signal without rules is refused, whatever is allowed", () => {
  expect(granted(host("tags", "analytics", "ads"), [])).toBe(false);
  expect(granted(host("tags"))).toBe(false);
});

test.each([
  [["tags", "analytics", "ads"], true, true],
  [["analytics"], true, false],
  [["ads"], false, false],
  // All its purposes are granted and it is not allowed: the visitor refused it by itself.
  [["analytics", "ads"], false, false],
  // Granted by itself, in a placeholder.
  [["tags"], false, true],
  [[], false, false],
])("of %j allowed, one purpose of the service says %j and the service %j", (allowed, one, whole) => {
  expect(granted(host(...allowed), [partly])).toBe(one);
  expect(granted(host(...allowed), [wholly])).toBe(whole);
});

test("where two services stand behind a signal, one that is held wins", () => {
  const rules: Rule[] = [wholly, ["pixel", ["pixel"], []]];
  expect(granted(host("tags"), rules)).toBe(false);
  expect(granted(host("tags", "pixel"), rules)).toBe(true);
});

test("answers come in the API's own names and words", () => {
  const settings = { signals: { a: [partly], b: [], c: [wholly] } };
  expect(answers(host("analytics"), settings)).toEqual({ a: true, b: false, c: false });
  expect(answers(host("tags"), settings, "granted", "denied")).toEqual({ a: "denied", b: "denied", c: "granted" });
});
