// How long, for each tracker.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./lifetime-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds what is not stated, and more mildly what the browser decides", () => {
  const found = (lifetime: string) => tried(check, (r) => addTracker(r, { lifetime }));
  expect(found("not stated")).toMatchObject([{ where: "services.shop.trackers[2].lifetime", severity: "high" }]);
  expect(found("browser")).toMatchObject([{ where: "services.shop.trackers[2].lifetime", severity: "low" }]);
  for (const lifetime of ["session", "forever", "1 day"]) expect(found(lifetime)).toEqual([]);
});

it("names a tracker without a name by its service", () => {
  const [found] = tried(check, (r) => addTracker(r, { name: "not stated", lifetime: "not stated" }));
  expect(found?.message).toBe("No lifetime is stated for a tracker of The Shop.");
});
