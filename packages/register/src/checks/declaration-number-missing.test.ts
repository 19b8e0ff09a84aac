// A number is shown where a declaration is due.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./declaration-number-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("asks for a note of part country with a number, in Morocco only", () => {
  expect(tried(check, () => {}, "ma")).toMatchObject([{ where: "notes", severity: "medium" }]);
  expect(tried(check, () => {}, "dz")).toEqual([]);
});

const told = (part: "country" | "reading", text: string | Record<string, string>) =>
  tried(
    check,
    (r) => {
      r.notes.push({ id: "declaration", part, text });
    },
    "ma",
  );

it("takes the number in every language, in the right part", () => {
  expect(told("country", "Déclaration D-12/2026")).toEqual([]);
  expect(told("country", { en: "Number D-12", fr: "Numéro D-12" })).toEqual([]);
  expect(told("country", { en: "Number D-12", fr: "Numéro à venir" })).toHaveLength(1);
  expect(told("country", "Declared.")).toHaveLength(1);
  expect(told("reading", "Déclaration D-12/2026")).toHaveLength(1);
});
