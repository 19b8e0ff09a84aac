// Who measures for itself is not exempt.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./audience-shared.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["third", "controller", 1],
  ["third", "joint controller", 1],
  ["third", "not stated", 1],
  ["third", "processor", 0],
  ["first", "controller", 0],
] as const)("party %s, role %s: %i findings", (party, role, count) => {
  const found = tried(check, (r) => {
    const { counter } = r.services;
    if (!counter?.trackers[0]) throw new Error("no counter");
    counter.party = party;
    counter.provider.role = role;
    counter.trackers[0].purpose = "running";
    counter.trackers[0].exemption = "audience-measurement";
  });
  expect(found).toHaveLength(count);
  if (count) expect(found[0]).toMatchObject({ where: "services.counter.provider", severity: "high" });
});

it("counts a role that is missing as not a processor, and leaves other reasons alone", () => {
  const change = (exemption: string) =>
    tried(check, (r) => {
      const { till } = r.services;
      if (!till?.trackers[0]) throw new Error("no till");
      delete till.provider.role;
      till.trackers[0].purpose = "running";
      till.trackers[0].exemption = exemption;
    });
  expect(change("audience-measurement")).toHaveLength(1);
  expect(change("cart")).toEqual([]);
});
