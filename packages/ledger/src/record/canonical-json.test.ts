import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, readCanonicalJson } from "./canonical-json.ts";

it("writes what RFC 8785 shows in 3.2.2 and 3.2.3", () => {
  const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
  expect(canonicalJson({ string: '€$\u000f\nA\'B"\\\\"/', numbers, literals: [null, true, false] })).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const sorted = canonicalJson({ "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 });
  expect(Object.values(JSON.parse(sorted))).toHaveLength(7);
  expect([...sorted.matchAll(/:(\d)/g)].map(([, n]) => n).join("")).toBe("2467153");
});

it("sorts keys that look like numbers as texts", () => {
  expect(canonicalJson({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
});

it("reads back what it wrote, whatever the order of members was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: fc.constantFrom("a", "1", "2", '"', "\\", "\n", "é", "\ufb33", "😀") }), (value) => {
      const text = canonicalJson(value);
      if (text.includes('"__proto__":')) return;
      expect(canonicalJson(readCanonicalJson(text)?.value)).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it.each([
  '{"b":1,"a":2}',
  '{"a":1,"a":1}',
  '{"a": 1}',
  '{"a":1.0}',
  '{"a":"\\u0061"}',
  '{"a":"\\ud800"}',
  '{"__proto__":1}',
  "{",
  "",
  "-0",
])("does not read %j", (text) => {
  expect(readCanonicalJson(text)).toBeUndefined();
});

it.each([Number.NaN, "\ud800", () => 1, [undefined]])("throws at a value without canonical form", (value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});
