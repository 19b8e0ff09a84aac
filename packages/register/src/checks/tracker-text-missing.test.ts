// What each tracker does.
import { expect, it } from "vitest";
import { addTracker, tried } from "../testing/trial.fixture.ts";
import { check } from "./tracker-text-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a text that is missing, at the row, and a language that is, at the text", () => {
  const found = tried(check, (r) => {
    if (r.services.counter?.trackers[0]) delete r.services.counter.trackers[0].text;
    addTracker(r, { text: { fr: "Autre chose." } });
  });
  expect(found).toMatchObject([
    { where: "services.counter.trackers[0]", severity: "medium", message: 'What "cnt_*" does is not said in: en, fr.' },
    { where: "services.shop.trackers[2].text", severity: "medium", message: 'What "extra" does is not said in: en.' },
  ]);
});
