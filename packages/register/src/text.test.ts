// The words of one language.
import { expect, it } from "vitest";
import { sample } from "./testing/sample.fixture.ts";
import { hasText, textIn } from "./text.ts";

const register = sample();

it.each([
  [{ en: "One", fr: "Un" }, "fr", "Un"],
  [{ en: "One", fr: "Un" }, "de", "One"],
  [{ fr: "Un", en: "One" }, "de", "One"],
  [{ fr: "Un", ar: "واحد" }, "de", "Un"],
  ["Plain", "ar", "Plain"],
  [undefined, "en", ""],
  [{}, "en", ""],
  [{ fr: "Un" }, "constructor", "Un"],
])("%j in %s is %j", (text, language, expected) => {
  expect(textIn(text as string, language, register)).toBe(expected);
});

it.each([
  [{ en: "One", fr: "Un" }, "fr", true],
  [{ en: "One" }, "fr", false],
  ["Plain", "en", true],
  ["Plain", "fr", false],
  [undefined, "en", false],
  [{ en: "One" }, "constructor", false],
])("%j exists in %s: %s", (text, language, expected) => {
  expect(hasText(text as string, language, register)).toBe(expected);
});

it("falls back on any language when the site names none", () => {
  const none = sample((r) => {
    r.site.languages = [];
  });
  expect(textIn({ nl: "Een" }, "fr", none)).toBe("Een");
});
