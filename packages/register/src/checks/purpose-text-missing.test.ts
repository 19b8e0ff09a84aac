// Title and description in every language.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./purpose-text-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("finds a description that is missing, at the purpose, and a language that is, at the text", () => {
  const found = tried(check, (r) => {
    const { statistics, payment, running } = r.purposes;
    if (!statistics || !payment || !running) throw new Error("sample changed");
    delete statistics.description;
    payment.title = { en: "Payment" };
    running.description = "Plain.";
  });
  expect(found).toMatchObject([
    { where: "purposes.payment.title", severity: "high" },
    { where: "purposes.statistics", severity: "high", message: 'The purpose "statistics" has no description in: en, fr.' },
    { where: "purposes.running.description", severity: "medium", message: 'The purpose "running" has no description in: fr.' },
  ]);
  expect(found[0]?.mend).toBe("Write title.fr in one plain sentence.");
});

it("is milder on purposes that are not used, and takes a plain text for the first language", () => {
  const found = tried(check, (r) => {
    r.site.languages = ["fr"];
    r.purposes.adverts = { title: "Publicité", basis: "consent", used: false };
  });
  expect(found).toMatchObject([{ where: "purposes.adverts", severity: "medium" }]);
});
