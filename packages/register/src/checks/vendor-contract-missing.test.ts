// A contract with each processor.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./vendor-contract-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["processor", "not stated", "third", 1],
  ["joint controller", undefined, "third", 1],
  ["controller", undefined, "third", 0],
  ["not stated", undefined, "third", 0],
  ["processor", undefined, "first", 0],
  ["processor", "DPA 1", "third", 0],
] as const)("%s with contract %s, %s party: %i findings", (role, contract, party, count) => {
  const found = tried(check, (r) => {
    if (!r.services.counter) throw new Error("no counter");
    r.services.counter.party = party;
    r.services.counter.provider = { name: "Counter GmbH", role, ...(contract ? { contract } : {}) };
  });
  expect(found).toHaveLength(count);
  if (count) expect(found[0]).toMatchObject({ where: "services.counter.provider", severity: "medium" });
});

it("names the article that applies", () => {
  const message = (role: "processor" | "joint controller") =>
    tried(check, (r) => {
      if (r.services.counter) r.services.counter.provider = { name: "Counter GmbH", role };
    })[0]?.message;
  expect(message("processor")).toContain("article 28");
  expect(message("joint controller")).toContain("article 26");
});
