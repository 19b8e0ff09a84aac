// One tracker, one row.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./tracker-declared-twice.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const both = (first: object, second: object) =>
  tried(check, (r) => {
    addTracker(r, first);
    addTracker(r, second);
  });

it("finds the same name in the same storage and host", () => {
  expect(both({}, {})).toMatchObject([{ where: "services.shop.trackers[3].name", severity: "medium" }]);
  expect(both({}, { storage: ["localStorage", "cookie"] })).toHaveLength(1);
  expect(both({}, { storage: "localStorage" })).toEqual([]);
  expect(both({}, { host: "a.example" })).toEqual([]);
  expect(both({ host: "a.example" }, { host: "a.example" })).toHaveLength(1);
  expect(both({ name: "not stated" }, { name: "not stated" })).toEqual([]);
});

it("finds a name twice in one row", () => {
  const found = tried(check, (r) => addTracker(r, { name: "_a / _z / _z" }));
  expect(found).toMatchObject([{ where: "services.shop.trackers[2].name", severity: "medium" }]);
  expect(found[0]?.message).toBe('"_z" is declared twice, also in the same row.');
});

it("finds patterns that overlap, more mildly", () => {
  expect(both({ name: "_hj*" }, { name: "_hjid" })).toMatchObject([{ severity: "low" }]);
  expect(both({ name: "{key}.a" }, { name: "<id>.a" })).toMatchObject([{ severity: "medium" }]);
  expect(both({ name: "x*" }, { name: "*x" })).toHaveLength(1);
  expect(both({ name: "_ga" }, { name: "_ga_*" })).toEqual([]);
});

it("leaves patterns of two services alone unless one swallows the other", () => {
  expect(both({ name: "*.id" }, { name: "_ga" })).toEqual([]);
  const found = tried(check, (r) => addTracker(r, { name: "cnt_visits" }));
  expect(found).toMatchObject([{ where: "services.counter.trackers[0].name", severity: "low" }]);
});
