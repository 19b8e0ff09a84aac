// Legitimate interest covers no tracker.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./legitimate-interest-for-tracker.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a purpose that trackers or services use", () => {
  const found = (id: string) =>
    tried(check, (r) => {
      r.purposes.idle = { title: "Idle", basis: "legitimate interest", used: true };
      r.services.fonts = { name: "Fonts", party: "third", provider: { name: "F" }, purposes: [id], trackers: [] };
    });
  expect(found("idle")).toMatchObject([{ where: "purposes.idle.basis", severity: "high" }]);
  expect(found("running")).toEqual([]);
});
