// California counts sharing as sale.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./sale-unmarked.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const shared = (name: string, change: object = {}, profile: "us-ca" | "fr" = "us-ca") =>
  tried(
    check,
    (r) => {
      if (r.purposes.statistics) Object.assign(r.purposes.statistics, change);
      addTracker(r, { name, purpose: "statistics" });
      addTracker(r, { name: `${name} / again`, purpose: ["statistics"] });
    },
    profile,
  );

it("asks once for the mark on a purpose with advertising or social services", () => {
  expect(shared("_fbp")).toMatchObject([{ where: "purposes.statistics", severity: "medium" }]);
  expect(shared("ig_did")).toHaveLength(1);
  expect(shared("_ga")).toEqual([]);
  expect(shared("_fbp", { sale: true })).toEqual([]);
  expect(shared("_fbp", { basis: "exempt" })).toEqual([]);
  expect(shared("_fbp", {}, "fr")).toEqual([]);
});
