// Picks the words of one language.
import type { Register, Text } from "./schema.ts";

/** The text in `language`, else in the site's first language, else in any; "" for none. */
export function textIn(text: Text | undefined, language: string, register: Register): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  const fallback = register.site.languages[0] ?? "";
  return ownText(text, language) ?? ownText(text, fallback) ?? Object.values(text)[0] ?? "";
}

/** True when the text really exists in that language; a plain text counts for the site's first language only. */
export function hasText(text: Text | undefined, language: string, register: Register): boolean {
  if (text === undefined) return false;
  if (typeof text === "string") return language === register.site.languages[0];
  return ownText(text, language) !== undefined;
}

function ownText(text: Readonly<Record<string, string>>, language: string): string | undefined {
  return Object.hasOwn(text, language) ? text[language] : undefined;
}
