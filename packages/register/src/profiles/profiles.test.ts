// Every country says what the other rooms rely on, and every number of law has a home.
import { describe, expect, it } from "vitest";
import { parseDuration } from "../lifetime.ts";
import { profileIds } from "../schema.ts";
import { profileOf, profiles } from "./index.ts";
import { type LimitKey, limitKeys, limitKinds } from "./profile.ts";

describe.each(profileIds)("profile %s", (id) => {
  const profile = profileOf(id);

  it("is its own file's, with a country, an authority and a law", () => {
    expect(profile.id).toBe(id);
    expect(profile.country).toMatch(/^[A-Z]{2}$/);
    expect(profile.authority.name.length).toBeGreaterThan(10);
    expect(profile.authority.url).toMatch(/^https:\/\/[a-z.]+$/);
    expect(profile.law.length).toBeGreaterThan(15);
  });

  it("gives what the bundle and the checks need", () => {
    for (const key of ["choice.ttl", "audience.cookie.max", "cookie.max", "proof.ttl"] as const) {
      expect(profile.limits[key], key).toBeDefined();
    }
  });

  it("gives values of the kind that their keys name, each with source and day", () => {
    for (const [key, limit] of Object.entries(profile.limits)) {
      const kind = limitKinds[key as LimitKey];
      if (kind === "duration") expect(parseDuration(String(limit.value)), key).toBeDefined();
      else if (kind === "date") expect(limit.value, key).toSatisfy(isDay);
      else expect(limit.value, key).toSatisfy(Number.isFinite);
      expect(limit.source.length, key).toBeGreaterThan(5);
      expect(limit.checked, key).toSatisfy(isDay);
      expect(["primary", "secondary", "known"], key).toContain(limit.trust);
    }
  });
});

function isDay(value: unknown): boolean {
  const day = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(day).toISOString().startsWith(day);
}

it("has no limit that no country carries", () => {
  const carried = new Set(Object.values(profiles).flatMap((profile) => Object.keys(profile.limits)));
  expect(limitKeys.filter((key) => !carried.has(key))).toEqual([]);
});

// The numbers as the reference states them: a slip of the pen in one file must not pass.
it.each([
  ["fr", "choice.ttl", "6 months"],
  ["es", "choice.ttl.max", "24 months"],
  ["it", "reprompt.min", "6 months"],
  ["fr", "audience.cookie.max", "13 months"],
  ["fr", "audience.data.max", "25 months"],
  ["gb", "cookie.max", "400 days"],
  ["gb", "safari.cap", "7 days"],
  ["gb", "safari.cap.decorated", "24 hours"],
  ["de", "tcf.remind.max", "13 months"],
  ["de", "gcm.wait", 500],
  ["be", "breach", "72 hours"],
  ["dz", "breach", "5 days"],
  ["us-ca", "dsr", "45 days"],
  ["us-ca", "optout.apply", 15],
  ["us-ca", "us.co.uoom", "6 months"],
  ["fr", "proof.ttl", "5 years"],
  ["be", "minor.age", 13],
  ["gb", "minor.age", 13],
  ["es", "minor.age", 14],
  ["it", "minor.age", 14],
  ["ca-qc", "minor.age", 14],
  ["fr", "minor.age", 15],
  ["de", "minor.age", 16],
  ["de", "fine.tracker.amount", 300_000],
  ["gb", "fine.tracker.amount", 17_500_000],
  ["fr", "fine.tracker.turnover", 2],
  ["fr", "mail.pixel", "2026-07-14"],
  ["ma", "a11y.contrast.text", 4.5],
  ["tn", "a11y.target", 24],
  ["ch", "cookie.size", 4096],
] as const)("%s: %s is %s", (id, key, value) => {
  expect(profileOf(id).limits[key]?.value).toBe(value);
});

it("exempts audience measurement neither in Belgium nor in Germany", () => {
  const not = Object.values(profiles).filter((profile) => !profile.audienceExempt);
  expect(not.map((profile) => profile.id)).toEqual(["be", "de"]);
});
