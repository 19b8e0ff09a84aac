// Every tracker has a name.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./tracker-unnamed.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a row without a name", () => {
  const found = tried(check, (r) => addTracker(r, { name: "not stated" }));
  expect(found).toMatchObject([{ where: "services.shop.trackers[2].name", severity: "high" }]);
});
