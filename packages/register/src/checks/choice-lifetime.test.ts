// Too long, too short, or left to the profile.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./choice-lifetime.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["fr", "3 months", ["high"]],
  ["fr", "6 months", []],
  ["fr", "13 months", ["low"]],
  ["fr", "400 days", ["low"]],
  ["fr", "14 months", ["high"]],
  ["it", "5 months", ["high"]],
  ["gb", "3 months", []],
  ["es", "12 months", ["low"]],
  ["es", "24 months", ["high"]],
  ["es", "25 months", ["high"]],
  ["fr", "not stated", []],
] as const)("%s, %s: %j", (profile, lifetime, severities) => {
  const found = tried(
    check,
    (r) => {
      r.choice.lifetime = lifetime;
    },
    profile,
  );
  expect(found.map(({ severity }) => severity)).toEqual(severities);
  expect(found.every(({ where }) => where === "choice.lifetime")).toBe(true);
});

it("says which limit is passed", () => {
  const said = (profile: "fr" | "es", lifetime: string) =>
    tried(
      check,
      (r) => {
        r.choice.lifetime = lifetime;
      },
      profile,
    )[0]?.message;
  expect(said("es", "25 months")).toBe("A choice is kept for 25 months; 24 months is the most here.");
  expect(said("es", "24 months")).toBe("A choice is kept for 24 months, but browsers forget its cookie after 400 days.");
  expect(said("fr", "1 year")).toBe("A choice is kept for 1 year; the good practice is 6 months.");
  expect(said("fr", "1 month")).toBe("A choice is kept for 1 month, so whoever refused is asked again before 6 months are over.");
});
