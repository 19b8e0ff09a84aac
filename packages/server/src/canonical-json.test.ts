import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("keys are sorted at every depth, lists keep their order, undefined is left out", () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }, 2], a: null })).toBe('{"a":null,"b":[{"d":1},2]}');
});

test("a member called __proto__ is a member like any other", () => {
  expect(canonicalJson(JSON.parse('{"__proto__":{"x":1},"a":1}'))).toBe('{"__proto__":{"x":1},"a":1}');
});
