import { expect, test } from "vitest";
import { closestLanguage } from "./language.ts";

test.each([
  ["fr", "fr"],
  ["fr-CA", "fr-CA"],
  ["fr-BE", "fr"],
  ["EN-us", "en"],
  ["ar-DZ", "ar"],
  ["de", "ar"],
  ["", "ar"],
  // Filipino is not Finnish, North Frisian is not French.
  ["fil", "ar"],
  ["frr", "ar"],
])("page language %s is answered in %s", (wanted, answer) => {
  expect(closestLanguage(["ar", "fr", "fr-CA", "en", "fi"], wanted)).toBe(answer);
});

test("a regional language stands in for its primary one", () => {
  expect(closestLanguage(["en", "fr-CA"], "fr")).toBe("fr-CA");
});
