// What is denied must not happen.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./purpose-unused-with-trackers.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds services and trackers of a purpose that is not used", () => {
  const found = tried(check, (r) => {
    if (r.purposes.statistics) r.purposes.statistics.used = false;
  });
  expect(found).toMatchObject([{ where: "services.counter", severity: "high" }]);
});
