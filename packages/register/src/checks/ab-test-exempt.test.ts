// Variants of pages under the wrong reason.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./ab-test-exempt.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each(["Runs an A/B test.", "Variante d’un test A / B.", "A split-test of prices."])("finds %j", (en) => {
  const found = tried(check, (r) => addTracker(r, { exemption: "interface-preference", text: { en } }));
  expect(found).toMatchObject([{ where: "services.shop.trackers[2].exemption", severity: "medium" }]);
});

it("accepts audience measurement, consent and other words", () => {
  expect(tried(check, (r) => addTracker(r, { exemption: "audience-measurement", text: "An A/B test." }))).toEqual([]);
  expect(tried(check, (r) => addTracker(r, { purpose: "statistics", text: "An A/B test." }))).toEqual([]);
  expect(tried(check, (r) => addTracker(r, { exemption: "cart", text: "Tab/button memory." }))).toEqual([]);
});
