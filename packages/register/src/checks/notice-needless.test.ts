// A hint where nothing is asked.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./notice-needless.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("hints only when everything is exempt and the notice is on", () => {
  const found = (notice: boolean) =>
    tried(check, (r) => {
      r.choice.notice = notice;
      delete r.services.counter;
      delete r.services.till;
    });
  expect(found(true)).toMatchObject([{ where: "choice", severity: "info" }]);
  expect(found(false)).toEqual([]);
});
