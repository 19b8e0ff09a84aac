// A link for each recipient.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./provider-policy-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds third parties without a link", () => {
  const found = tried(check, (r) => {
    if (!r.services.till || !r.services.counter) throw new Error("no services");
    delete r.services.till.provider.policy;
    r.services.counter.provider.policy = "not stated";
  });
  expect(found).toMatchObject([
    { where: "services.counter.provider", severity: "low" },
    { where: "services.till.provider", severity: "low" },
  ]);
});
