// Everything that Intl says better than we do: dates, durations, lists, countries, numbers.
import { parseDuration } from "@temoin/register";
import type { Inline, Line } from "./document.ts";
import { localeOf } from "./language.ts";

export interface Formats {
  /** "2026-11-21" or a full ISO time -> «21 novembre 2026», in UTC. A date that does not exist is shown as written. */
  date(iso: string): Inline;
  /** A full ISO time -> «21 novembre 2026 à 10:00:00 UTC». */
  moment(iso: string): Inline;
  /** "13 months" -> «13 mois»; a text that is no duration comes back as it is. */
  duration(text: string): string;
  list(items: readonly Line[], type?: "conjunction" | "disjunction"): Line;
  /** "US" -> «États-Unis». */
  country(code: string): string;
  /** "ar" -> «العربية», in the language named. */
  languageName(tag: string): string;
  number(value: number): string;
}

export function formatsFor(language: string): Formats {
  const locale = localeOf(language);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const regions = new Intl.DisplayNames(locale, { type: "region" });
  const numbers = new Intl.NumberFormat(locale);
  return {
    date(iso) {
      const time = Date.parse(iso);
      return Number.isNaN(time) ? iso : { kind: "time", datetime: iso, text: dates.format(time) };
    },
    moment(iso) {
      const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "long", timeZone: "UTC" });
      return { kind: "time", datetime: iso, text: moments.format(Date.parse(iso)) };
    },
    duration(text) {
      const duration = parseDuration(text);
      if (!duration) return text;
      return new Intl.NumberFormat(locale, { style: "unit", unit: duration.unit, unitDisplay: "long" }).format(duration.count);
    },
    list(items, type = "conjunction") {
      // Intl lists strings; these hold links and code, so it lists their places and each place is filled.
      const parts = new Intl.ListFormat(locale, { type }).formatToParts(items.map((_, index) => String(index)));
      return parts.flatMap((part) => (part.type === "element" ? (items[Number(part.value)] ?? []) : [part.value]));
    },
    country: (code) => regions.of(code) ?? code,
    languageName(tag) {
      const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
      return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
    },
    number: (value) => numbers.format(value),
  };
}
