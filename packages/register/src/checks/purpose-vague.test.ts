// Words that say nothing.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./purpose-vague.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it.each([
  ["en", "To improve your experience."],
  ["en", "Statistics and more"],
  ["fr", "Pour améliorer votre expérience."],
  ["fr", "Améliorer l’expérience."],
  ["de", "Um Ihr Erlebnis zu verbessern."],
  ["es", "Para mejorar su experiencia."],
  ["it", "Per migliorare la tua esperienza."],
  ["nl", "Om uw ervaring te verbeteren."],
  ["pt", "Para melhorar a sua experiência."],
  ["ar", "من أجل تحسين تجربتك."],
  ["fr-CA", "Une meilleure expérience."],
  ["en", "Statistics."],
])("finds %s: %s", (language, text) => {
  const found = tried(check, (r) => {
    if (r.purposes.statistics) r.purposes.statistics.description = { [language]: text };
  });
  expect(found).toMatchObject([{ where: `purposes.statistics.description.${language}`, severity: "medium" }]);
});

it("reads a plain text as the first language, and skips purposes that are not used or have none", () => {
  const found = (used: boolean, description?: string) =>
    tried(check, (r) => {
      r.purposes.statistics = { title: "Figures", basis: "consent", used, ...(description ? { description } : {}) };
    }).map(({ where }) => where);
  expect(found(true, "For a better experience.")).toEqual(["purposes.statistics.description"]);
  expect(found(false, "For a better experience.")).toEqual([]);
  expect(found(true)).toEqual([]);
});

it("says what is vague, and from which length on a description may say something", () => {
  const message = (description: string) =>
    tried(check, (r) => {
      if (r.purposes.statistics) r.purposes.statistics.description = { sv: description };
    })[0]?.message;
  expect(message("x".repeat(14))).toBe('The description of "statistics" in sv is too short to say anything.');
  expect(message("x".repeat(15))).toBeUndefined();
  const [vague] = tried(check, (r) => {
    if (r.purposes.statistics) r.purposes.statistics.description = "For a better experience.";
  });
  expect(vague?.message).toBe('The description of "statistics" in en says "better experience", which may mean anything.');
});
