import { expect, test } from "vitest";
import { words } from "../words/index.ts";
import { count, fill } from "./fill.ts";

test("fills what it knows and leaves the rest", () => {
  expect(fill("{a} and {b}, {a}", { a: "x" })).toBe("x and {b}, x");
  expect(fill("{price}", { price: "$& $1" })).toBe("$& $1");
});

test("falls back on the general form", () => {
  expect(count({ other: "{count} x" }, "en", 1)).toBe("1 x");
});

test.each([
  ["fr", 0, "0 partenaire"],
  ["fr", 1, "1 partenaire"],
  ["fr", 2, "2 partenaires"],
  ["en", 0, "0 partners"],
  ["en", 1, "1 partner"],
  ["ar", 1, "شريك واحد"],
  ["ar", 2, "شريكان"],
  ["ar", 3, "3 شركاء"],
  ["ar", 11, "11 شريكًا"],
  ["ar", 100, "100 شريك"],
] as const)("counts partners in %s: %d", (language, number, text) => {
  expect(count(words[language].banner.partners, language, number)).toBe(text);
});
