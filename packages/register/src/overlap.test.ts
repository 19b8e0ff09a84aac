// Overlap means that some name fits both patterns.
import fc from "fast-check";
import { expect, it } from "vitest";
import { matchesWildcard } from "./match.ts";
import { wildcardsOverlap } from "./overlap.ts";

const sign = fc.constantFrom("a", "b", "*");
const pattern = fc.array(sign, { maxLength: 4 }).map((signs) => signs.join(""));

/** Every text of two letters up to a length at which two patterns of four signs have met, if they ever do. */
const names = Array.from({ length: 9 }, (_, length) =>
  Array.from({ length: 2 ** length }, (_, bits) => bits.toString(2).padStart(length, "0").slice(0, length)),
)
  .flat()
  .map((bits) => bits.replaceAll("0", "a").replaceAll("1", "b"));

it("agrees with trying every name", () => {
  fc.assert(
    fc.property(pattern, pattern, (a, b) => {
      const meets = names.some((name) => matchesWildcard(a, name) && matchesWildcard(b, name));
      expect(wildcardsOverlap(a, b)).toBe(meets);
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ["_ga", "_ga", true],
  ["_ga", "_ga_*", false],
  ["_hj*", "_hjid", true],
  ["x*", "*x", true],
  ["a*c", "ab*", true],
  ["", "", true],
  ["", "*", true],
  ["", "a", false],
])("%j and %j: %s", (a, b, expected) => {
  expect(wildcardsOverlap(a, b)).toBe(expected);
  expect(wildcardsOverlap(b, a)).toBe(expected);
});
