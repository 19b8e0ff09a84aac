import { describe, expect, test } from "vitest";
import { type Bundle, storageBits } from "./bundle.ts";
import { doomed, judgeWrite } from "./names.ts";

const { cookie, localStorage } = storageBits;
const rows: readonly [name: string, bits: number, allowed: boolean, host?: string][] = [
  ["_ga", cookie, false],
  ["_ga_*", cookie, false],
  ["_gat", cookie, true],
  ["_ga*", cookie, true],
  ["*", cookie | localStorage, false],
  ["", cookie, false],
  ["both", cookie, true],
  ["both", cookie, false],
  ["pair", cookie, false],
  ["pair", cookie, true],
  ["keep", cookie, true],
  ["keep*", cookie, false],
  ["temo*", cookie, false],
  ["fr", cookie, false, ".facebook.com"],
  ["wide", cookie, false, ".shop.example"],
  ["key", localStorage, false],
];
const bundle: Bundle = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 1,
  purposes: [],
  services: [],
  trackers: rows.map(([name, bits, , host]) => ({ name, in: bits, of: 0, for: [], ...(host ? { host } : {}) })),
};
const goes = (name: string, bit: number = cookie) =>
  doomed(
    bundle,
    rows.map(([, , allowed]) => allowed),
    name,
    bit,
    "www.shop.example",
  );

test.each([
  ["_ga", true, "declared and held"],
  ["_ga_ABC", true, "fits a held pattern better than an allowed one"],
  ["_gat", false, "declared and allowed by name"],
  ["_gaz", false, "fits an allowed pattern"],
  ["session", false, "undeclared: a bare * says nothing"],
  ["both", true, "declared twice: the held one wins"],
  ["pair", true, "declared twice, in the other order"],
  ["keep", false, "its own name fits better than a pattern of that length"],
  ["fr", false, "another host's cookie of that name"],
  ["wide", true, "set for the whole domain"],
  ["key", false, "declared for another storage"],
  ["temoin", false, "the choice itself"],
])("cookie %s goes: %s (%s)", (name, answer) => {
  expect(goes(name)).toBe(answer);
});

test("storages are told apart", () => {
  expect(goes("key", localStorage)).toBe(true);
  expect(goes("_ga", localStorage)).toBe(false);
});

describe("a write", () => {
  const write = (name: string) =>
    judgeWrite(
      bundle,
      rows.map(([, , allowed]) => allowed),
      name,
      cookie,
      "www.shop.example",
    );

  test("of an allowed name may be made, and its declaration comes with it", () => {
    expect(write("_gat")).toEqual({ may: true, tracker: bundle.trackers[2] });
  });
  test("of a held name may not", () => expect(write("_ga")).toEqual({ may: false, declared: true }));
  test("of an unknown name passes only when every row without a name is agreed to", () => {
    const nameless = (may: boolean, needs: number[], bits: number = cookie) =>
      [{ name: "", in: bits, of: 0, for: needs }, may] as const;
    const passes = (...more: (readonly [Bundle["trackers"][number], boolean])[]) =>
      judgeWrite(
        { ...bundle, trackers: more.map(([row]) => row) },
        more.map(([, may]) => may),
        "anything",
        cookie,
        "www.shop.example",
      ).may;
    expect(passes(nameless(true, [0]))).toBe(true);
    expect(passes(nameless(true, [0]), nameless(true, [1]))).toBe(true);
    expect(passes(nameless(true, [0]), nameless(false, [1]))).toBe(false);
    expect(passes(nameless(true, []))).toBe(false);
    expect(passes(nameless(true, [0], localStorage))).toBe(false);
    expect(passes()).toBe(false);
  });
  test("of an unknown name may not: unknown means held", () => {
    expect(write("session")).toEqual({ may: false, declared: false });
    expect(write("")).toEqual({ may: false, declared: false });
  });
  test("of Témoin's own name may be made", () => expect(write("temoin")).toEqual({ may: true }));
  test("declared for another host is unknown here", () => expect(write("fr")).toEqual({ may: false, declared: false }));
});
