// Matching against a slow and simple twin, and the hosts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesHost, matchesWildcard, toWildcard } from "./match.ts";

/** The definition, tried in every way. */
function slowMatch(pattern: string, name: string): boolean {
  if (pattern === "") return name === "";
  if (pattern[0] !== "*") return name !== "" && pattern[0] === name[0] && slowMatch(pattern.slice(1), name.slice(1));
  return slowMatch(pattern.slice(1), name) || (name !== "" && slowMatch(pattern, name.slice(1)));
}

const sign = fc.constantFrom("a", "b", "*");
const text = (unit: fc.Arbitrary<string>, maxLength: number) => fc.array(unit, { maxLength }).map((signs) => signs.join(""));

describe("matchesWildcard", () => {
  it("agrees with its slow twin", () => {
    fc.assert(
      fc.property(text(sign, 8), text(sign, 10), (pattern, name) => {
        expect(matchesWildcard(pattern, name)).toBe(slowMatch(pattern, name));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ["_ga", "_ga", true],
    ["_ga", "_gat", false],
    ["_ga", "x_ga", false],
    ["_ga_*", "_ga_ABC", true],
    ["_ga_*", "_ga_", true],
    ["*.id", "x.id.id", true],
    ["*", "", true],
    ["", "", true],
    ["", "a", false],
    ["a.c", "abc", false],
    ["a*b*c", "a__b__c", true],
    ["a*b*c", "a__c__b", false],
  ])("%j on %j: %s", (pattern, name, expected) => {
    expect(matchesWildcard(pattern, name)).toBe(expected);
  });

  it("stays quick on a pattern made to be slow", () => {
    const started = performance.now();
    expect(matchesWildcard(`${"*a".repeat(500)}b`, "a".repeat(20_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it.each([
  ["ob-{public-api-key}", "ob-*"],
  ["<integrationId>.appUserId", "*.appUserId"],
  ["_ga_*", "_ga_*"],
  ["{a}{b}<c>*", "*"],
  ["{a}-{b}", "*-*"],
  ["a{", "a{"],
  ["a}b", "a}b"],
  ["a>b<", "a>b<"],
  ["{}", "*"],
  ["<>", "*"],
  ["plain", "plain"],
])("reads %j as %j", (name, wildcard) => {
  expect(toWildcard(name)).toBe(wildcard);
});

it.each([
  ["a.example", "a.example", true],
  ["a.example", "b.a.example", false],
  [".a.example", "a.example", true],
  [".a.example", "b.a.example", true],
  [".a.example", "c.b.a.example", true],
  [".a.example", "ba.example", false],
  [".a.example", "example", false],
  ["a.example", "", false],
])("host %s covers %s: %s", (declared, host, expected) => {
  expect(matchesHost(declared, host)).toBe(expected);
});
