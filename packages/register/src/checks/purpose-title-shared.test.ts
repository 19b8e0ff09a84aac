// Two purposes, two titles.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./purpose-title-shared.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("compares titles in each language, whatever their case, as visitors would see them", () => {
  const found = (title: string | Record<string, string>) =>
    tried(check, (r) => {
      if (r.purposes.payment) r.purposes.payment.title = title;
    });
  expect(found({ en: "AUDIENCE FIGURES", fr: "Autre" })).toMatchObject([{ where: "purposes.payment.title", severity: "medium" }]);
  expect(found("Audience figures")).toHaveLength(1);
  expect(found({ en: "Other", fr: "Mesure d’audience" })[0]?.message).toMatch(/"statistics" in fr/);
});
