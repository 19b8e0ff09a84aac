import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Of } from "./utf8.ts";

const plainly = (text: string) => new TextEncoder().encode(text);
const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

test("any text is what encode() makes of it, and no later text changes it", () => {
  const signs = fc.constantFrom("a", "é", "€", "\u{1f600}", "\ud800");
  const texts = fc.array(signs, { maxLength: 60 }).map((all) => all.join(""));
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const bytes = utf8Of(one);
      utf8Of(other);
      expect(isSame(bytes, plainly(one))).toBe(true);
    }),
  );
});

test.each([512_000, 512_001])("so is one of %i signs", (length) => {
  expect(isSame(utf8Of("€".repeat(length)), plainly("€".repeat(length)))).toBe(true);
});

test("bytes stay the same bytes", () => {
  const bytes = plainly("a");
  expect(utf8Of(bytes)).toBe(bytes);
});
