// Lifetimes as people write them.
import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY, durationSeconds, lifetimeSeconds, parseDuration } from "./lifetime.ts";

const units = ["second", "minute", "hour", "day", "week", "month", "year"] as const;

it("reads every count and unit, with and without its s", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...units), fc.boolean(), (count, unit, plural) => {
      expect(parseDuration(`${count} ${unit}${plural ? "s" : ""}`)).toEqual({ count, unit });
    }),
  );
});

it.each([
  ["1 second", 1],
  ["30 minutes", 1_800],
  ["72 hours", 259_200],
  ["400 days", 34_560_000],
  ["2 weeks", 14 * DAY],
  ["1 month", 2_629_800],
  ["6 months", 15_778_800],
  ["12 months", 31_557_600],
  ["1 year", 31_557_600],
  ["13 months", 34_187_400],
])("%s is %i seconds", (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
  expect(lifetimeSeconds(text)).toBe(seconds);
});

it.each([
  "",
  "months",
  "13",
  "0 days",
  "013 months",
  "1.5 years",
  "-1 day",
  "13  months",
  " 13 months",
  "13 months ",
  "13 mois",
  "13 Months",
])("does not take %j", (text) => {
  expect(parseDuration(text)).toBeUndefined();
  expect(durationSeconds(text)).toBeUndefined();
  expect(lifetimeSeconds(text)).toBeUndefined();
});

it.each(["100000 days", "1 days and more", "1 fortnight", "1 monthss", "a1 month", "1 month\n"])(
  "does not take %j either",
  (text) => {
    expect(parseDuration(text)).toBeUndefined();
  },
);

it("knows lifetimes that are no span of time", () => {
  expect(lifetimeSeconds("session")).toBe(0);
  expect(lifetimeSeconds("forever")).toBe(Number.POSITIVE_INFINITY);
  expect(lifetimeSeconds("browser")).toBeUndefined();
  expect(lifetimeSeconds("not stated")).toBeUndefined();
  expect(durationSeconds("session")).toBeUndefined();
});

it("lets 13 months pass under the cap of 400 days", () => {
  expect((durationSeconds("13 months") ?? 0) < (durationSeconds("400 days") ?? 0)).toBe(true);
});
