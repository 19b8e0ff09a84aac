// Intl does what the page needs of it, in each language.
import { describe, expect, it } from "vitest";
import { formatsFor } from "./format.ts";

const formats = {
  fr: formatsFor("fr"),
  en: formatsFor("en"),
  ar: formatsFor("ar"),
  eg: formatsFor("ar-EG"),
  ca: formatsFor("fr-CA"),
};

describe("formatsFor", () => {
  it("writes durations", () => {
    expect(formats.fr.duration("13 months")).toBe("13\u00a0mois");
    expect(formats.fr.duration("1 year")).toBe("1\u00a0an");
    expect(formats.en.duration("1 day")).toBe("1 day");
    expect(formats.ar.duration("13 months")).toBe("13 شهرًا");
    expect(formats.ar.duration("6 months")).toBe("6 أشهر");
    expect(formats.ar.duration("2 days")).toBe("يومان");
    expect(formats.fr.duration("not stated")).toBe("not stated");
  });

  it("writes dates in UTC, with the day before the month in plain English too", () => {
    const text = (date: ReturnType<typeof formats.fr.date>) => (typeof date === "object" && "text" in date ? date.text : date);
    expect(text(formats.fr.date("2026-11-21"))).toBe("21 novembre 2026");
    expect(text(formats.en.date("2026-11-21T23:59:59Z"))).toBe("21 November 2026");
    expect(text(formats.ar.date("2026-11-21T00:00:00Z"))).toBe("21 نوفمبر 2026");
    expect(formats.fr.date("2026-11-21")).toMatchObject({ kind: "time", datetime: "2026-11-21" });
    expect(formats.fr.date("2026-13-45")).toBe("2026-13-45");
  });

  it("writes moments with the time of the day, in UTC and saying so", () => {
    expect(formats.fr.moment("2026-11-21T10:00:05.123Z")).toMatchObject({ text: "21 novembre 2026 à 10:00:05 UTC" });
    expect(formats.en.moment("2026-11-21T10:00:05.123Z")).toMatchObject({ kind: "time", datetime: "2026-11-21T10:00:05.123Z" });
    expect(formats.ar.moment("2026-11-21T22:00:05.123Z")).toMatchObject({ text: expect.stringContaining("10:00:05") });
  });

  it("lists lines and keeps what they hold", () => {
    const code = { kind: "code" as const, text: "b" };
    expect(formats.fr.list([["a"], [code], ["c"]])).toEqual(["a", ", ", code, " et ", "c"]);
    expect(formats.en.list([["a"], [code]], "disjunction")).toEqual(["a", " or ", code]);
    expect(formats.ar.list([["a"], ["b"]]).join("")).toBe("a وb");
    expect(formats.en.list([])).toEqual([]);
  });

  it("names countries and languages", () => {
    expect(formats.fr.country("US")).toBe("États-Unis");
    expect(formats.ar.country("FR")).toBe("فرنسا");
    expect(formats.en.languageName("fr")).toBe("Français");
    expect(formats.fr.languageName("ar")).toBe("العربية");
  });

  it("uses the same digits in every language", () => {
    expect(formats.eg.number(12)).toBe("12");
    expect(formats.eg.duration("13 months")).toBe("13 شهرًا");
    expect(formats.ca.number(1234)).toBe("1\u00a0234");
  });
});
