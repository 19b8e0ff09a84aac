// One finding for each statement that is owed.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./policy-part-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds every part of a register that states nothing", () => {
  const found = tried(check, (r) => {
    r.controller = r.dpo = r.choice.lifetime = r.retention = r.site.hosts = "not stated";
    r.version.date = r.version.number = "not stated";
  });
  expect(found.map(({ where, severity }) => [where, severity])).toEqual([
    ["controller", "high"],
    ["choice.lifetime", "medium"],
    ["dpo", "medium"],
    ["retention", "medium"],
    ["site.hosts", "medium"],
    ["version.date", "medium"],
    ["version.number", "low"],
  ]);
});

it("finds a controller and an officer whom nobody can reach", () => {
  const found = tried(check, (r) => {
    r.controller = { name: "The Shop SAS", email: "not stated" };
    r.dpo = {};
  });
  expect(found.map(({ where, message }) => [where, message])).toEqual([
    ["controller", "How to reach the controller is not stated."],
    ["dpo", "How to reach the data protection officer is not stated."],
  ]);
});

it.each(["email", "address", "phone"])("accepts %s as a way", (way) => {
  const found = tried(check, (r) => {
    r.dpo = { [way]: "x" };
    r.controller = { name: "The Shop SAS", [way]: "x" };
  });
  expect(found).toEqual([]);
});
