// E-mails and their pixels.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./mail-part-missing.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("asks for the note when e-mails are a surface", () => {
  const found = (part: "mail" | "what") =>
    tried(check, (r) => {
      r.site.surfaces = ["web", "mail"];
      r.notes.push({ id: "extra", part, text: "No pixels." });
    });
  expect(found("what")).toMatchObject([{ where: "site.surfaces", severity: "medium" }]);
  expect(found("mail")).toEqual([]);
});
