// Third parties have a name and a role.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./controller-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a company that is not named and a role that is not stated", () => {
  const found = tried(check, (r) => {
    if (!r.services.till || !r.services.counter) throw new Error("no services");
    r.services.till.provider = { name: "not stated", role: "controller" };
    r.services.counter.provider = { name: "Counter GmbH" };
  });
  expect(found).toMatchObject([
    { where: "services.till.provider.name", severity: "critical" },
    { where: "services.counter.provider", severity: "high" },
  ]);
});

it("does not ask first parties, and takes a role that is not stated for none", () => {
  const found = tried(check, (r) => {
    if (!r.services.shop || !r.services.till) throw new Error("no services");
    r.services.shop.provider = { name: "not stated" };
    r.services.till.provider.role = "not stated";
  });
  expect(found.map(({ where }) => where)).toEqual(["services.till.provider"]);
});
