// Inform, do not push.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./wording-loaded.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const text = (key: string, words: string | Record<string, string>) =>
  tried(check, (r) => {
    r.texts = { [key]: words };
  });

it.each([
  ["en", "We value your privacy."],
  ["en", "For the best experience, accept."],
  ["en", "You are missing out."],
  ["fr", "Le respect de votre vie privée est notre priorité."],
  ["fr", "Pour une meilleure expérience."],
  ["fr-CA", "Dommage !"],
  ["de", "Ihre Privatsphäre ist uns wichtig."],
  ["es", "Valoramos su privacidad."],
  ["it", "Teniamo alla tua privacy."],
  ["nl", "We respecteren uw privacy."],
  ["pt", "Valorizamos a sua privacidade."],
  ["ar", "نحترم خصوصيتك."],
])("finds in %s: %s", (language, words) => {
  expect(text("banner.how", { [language]: words })).toMatchObject([
    { where: `texts.banner.how.${language}`, severity: "medium" },
  ]);
});

it("reads plain texts, in banner, settings and placeholder only", () => {
  const words = "We value your privacy.";
  for (const key of ["banner.how", "preferences.intro", "placeholder.text"]) {
    expect(text(key, words)).toMatchObject([{ where: `texts.${key}` }]);
  }
  expect(text("what", words)).toEqual([]);
  expect(text("banner.how", "Choose what is stored.")).toEqual([]);
  expect(text("banner.how", { sv: words })).toEqual([]);
});
