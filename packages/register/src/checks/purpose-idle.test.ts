// No question about nothing.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./purpose-idle.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a used purpose that nothing serves", () => {
  const found = (used: boolean, purposes: string[]) =>
    tried(check, (r) => {
      r.purposes.adverts = { title: "Adverts", basis: "consent", used };
      r.services.fonts = { name: "Fonts", party: "third", provider: { name: "F" }, purposes, trackers: [] };
    });
  expect(found(true, [])).toMatchObject([{ where: "purposes.adverts", severity: "low" }]);
  expect(found(false, [])).toEqual([]);
  expect(found(true, ["adverts"])).toEqual([]);
});
