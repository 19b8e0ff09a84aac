// One more purpose ends the exemption.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./exemption-mixed.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["a reason and a purpose that asks", { purpose: "statistics", exemption: "cart" }, "high"],
  ["exempt and asking purposes without a reason", { purpose: ["running", "statistics"] }, "high"],
  ["exempt and asking purposes with a reason", { purpose: ["running", "statistics"], exemption: "cart" }, "high"],
  ["two exempt purposes", { purpose: ["running", "more"], exemption: "cart" }, "low"],
] as const)("finds %s", (_, { purpose, ...rest }, severity) => {
  const found = tried(check, (r) => {
    r.purposes.more = { title: "More", basis: "exempt", used: true };
    addTracker(r, { purpose: typeof purpose === "string" ? purpose : [...purpose], ...rest });
  });
  expect(found).toMatchObject([{ where: "services.shop.trackers[2].purpose", severity }]);
});

it("accepts one exempt purpose, even named twice, and purposes that ask", () => {
  expect(tried(check, (r) => addTracker(r, { purpose: ["running", "running"], exemption: "cart" }))).toEqual([]);
  expect(tried(check, (r) => addTracker(r, { purpose: ["statistics", "payment"] }))).toEqual([]);
});
