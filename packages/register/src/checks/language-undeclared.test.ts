// Texts are in the languages of the site.
import { expect, it } from "vitest";
import { tried } from "../testing/trial.fixture.ts";
import { check } from "./language-undeclared.ts";

it("finds nothing in the sample", () => {
  expect(tried(check)).toEqual([]);
});

it("looks at every place that holds a text", () => {
  const found = tried(check, (r) => {
    const text = { en: "One.", de: "Eins." };
    const { running } = r.purposes;
    const { counter } = r.services;
    if (!running || !counter?.trackers[0]) throw new Error("sample changed");
    running.title = running.description = running.detail = text;
    counter.text = counter.trackers[0].text = text;
    r.notes.push({ id: "extra", part: "what", text });
    r.texts = { "banner.title": text, plain: "Fine." };
  });
  expect(found.map(({ where }) => where)).toEqual([
    "notes[1].text.de",
    "purposes.running.description.de",
    "purposes.running.detail.de",
    "purposes.running.title.de",
    "services.counter.text.de",
    "services.counter.trackers[0].text.de",
    "texts.banner.title.de",
  ]);
  expect(found[0]?.severity).toBe("low");
});
