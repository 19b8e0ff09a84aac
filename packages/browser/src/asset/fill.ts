// Puts values into words.
import type { Plural } from "../words/words.ts";

/** Replaces `{name}` by its value; what has none stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name) => `${values[name] ?? whole}`);
}

/** "3 partners": the form that the language uses for that number. */
export function count(forms: Plural, language: string, number: number): string {
  return fill(forms[new Intl.PluralRules(language).select(number)] ?? forms.other, { count: number });
}
