// Abroad depends on where one stands.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./transfer-unsafeguarded.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["fr", "US", "high"],
  ["fr", "DE", undefined],
  ["fr", "NO", undefined],
  ["fr", "GB", "low"],
  ["fr", "CH", "low"],
  ["gb", "FR", undefined],
  ["gb", "US", "high"],
  ["gb", "JP", "high"],
  ["ch", "DE", undefined],
  ["ma", "FR", "high"],
  ["ma", "MA", undefined],
  ["ca-qc", "US", "high"],
  ["us-ca", "CN", undefined],
] as const)("from %s to %s: %s", (profile, country, severity) => {
  const found = tried(
    check,
    (r) => {
      for (const { provider } of Object.values(r.services)) provider.country = profile === "fr" ? "FR" : "US";
      for (const { provider } of Object.values(r.services)) provider.safeguard = "Clauses";
      if (r.services.till) r.services.till.provider = { name: "Till", country };
    },
    profile,
  );
  expect(found.map((one) => [one.where, one.severity])).toEqual(severity ? [["services.till.provider", severity]] : []);
});

it("asks for the country of third parties, and takes a safeguard that is not stated for none", () => {
  const found = (country: string | undefined, party: "first" | "third", profile: "fr" | "us-ca" = "fr") =>
    tried(
      check,
      (r) => {
        if (!r.services.till) throw new Error("no till");
        r.services.till.party = party;
        r.services.till.provider = { name: "Till", safeguard: "not stated", ...(country ? { country } : {}) };
      },
      profile,
    ).map(({ severity }) => severity);
  expect(found(undefined, "third")).toEqual(["medium"]);
  expect(found("not stated", "third")).toEqual(["medium"]);
  expect(found("not stated", "first")).toEqual([]);
  expect(found("not stated", "third", "us-ca")).toEqual([]);
  expect(found("US", "third")).toEqual(["high"]);
});
