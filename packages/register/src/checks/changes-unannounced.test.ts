// How and when visitors learn of changes.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./changes-unannounced.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds no word on how changes are announced", () => {
  const found = tried(check, (r) => {
    r.version.announced = "not stated";
  });
  expect(found).toMatchObject([{ where: "version.announced", severity: "low" }]);
});

it("finds changes later than the version, and none on its day or without a date", () => {
  const found = (date: string) =>
    tried(check, (r) => {
      r.version.date = date;
      r.version.changes = ["2026-10-01", "2026-11-02"].map((day) => ({ date: day, text: "A change." }));
    }).map(({ where }) => where);
  expect(found("2026-11-01")).toEqual(["version.changes[1].date"]);
  expect(found("2026-11-02")).toEqual([]);
  expect(found("not stated")).toEqual([]);
});
