// The country decides.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./audience-not-exempt-here.ts";

const exempt = (profile?: "be" | "de" | "gb") =>
  tried(check, (r) => addTracker(r, { exemption: "audience-measurement" }), profile);

it("finds it in Belgium and Germany only", () => {
  expect(exempt("be")).toMatchObject([{ where: "services.shop.trackers[2].exemption", severity: "medium" }]);
  expect(exempt("de")).toHaveLength(1);
  expect(exempt("gb")).toEqual([]);
  expect(exempt()).toEqual([]);
});

it("leaves other reasons alone in Belgium", () => {
  expect(tried(check, () => {}, "be")).toEqual([]);
});
