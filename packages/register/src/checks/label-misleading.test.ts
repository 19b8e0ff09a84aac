// Buttons say what they do.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./label-misleading.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

const label = (key: string, text: string | Record<string, string>) =>
  tried(check, (r) => {
    r.texts = { [key]: text };
  });

it.each([
  ["en", "Later"],
  ["en", "Accept essential only"],
  ["en", "Decline non-essential purposes"],
  ["fr", "Décliner les finalités non essentielles"],
  ["fr", "Plus d’options"],
  ["fr-CA", "Fermer"],
  ["de", "Nur notwendige"],
  ["ar", "لاحقا"],
])("faults the refusal in %s: %s", (language, text) => {
  const found = label("banner.refuse", { [language]: text });
  expect(found).toMatchObject([{ where: `texts.banner.refuse.${language}`, severity: "high" }]);
});

it.each([
  ["en", "Continue without accepting"],
  ["en", "Reject all"],
  ["fr", "Tout refuser"],
  ["fr", "Continuer sans accepter"],
  ["de", "Alle ablehnen"],
  ["es", "Rechazar todo"],
  ["it", "Rifiuta tutto"],
  ["nl", "Alles weigeren"],
  ["pt", "Recusar tudo"],
  ["ar", "رفض الكل"],
  ["sv", "Nej"],
])("takes the refusal in %s: %s", (language, text) => {
  expect(label("preferences.refuse", { [language]: text })).toEqual([]);
});

it.each([
  ["en", "Accept and close", 1],
  ["en", "OK", 1],
  ["fr", "Accepter et fermer", 1],
  ["fr", "Fermer sans accepter", 0],
  ["en", "Close", 0],
  ["sv", "Acceptera", 0],
])("judges the closing button in %s: %s", (language, text, count) => {
  const found = label("banner.close", { [language]: text });
  expect(found).toHaveLength(count);
  if (count) expect(found[0]).toMatchObject({ where: `texts.banner.close.${language}`, severity: "critical" });
});

it("reads a plain text as the first language, and no other key", () => {
  expect(label("banner.refuse", "Later")).toMatchObject([{ where: "texts.banner.refuse" }]);
  expect(label("banner.close", "Agree and go on")).toMatchObject([{ where: "texts.banner.close" }]);
  expect(label("banner.accept", "Later")).toEqual([]);
  expect(label("banner.refuse.more", "Later")).toEqual([]);
  expect(label("the-banner.refuse", "Later")).toEqual([]);
});
