// The words of one page: the built-in ones of its language, under the site's own.
import { hasText, type Register, textIn } from "@temoin/register";
import { baseOf } from "./language.ts";
import { en } from "./words/en.ts";
import { languages } from "./words/index.ts";
import type { Words } from "./words.ts";

/** The language of the built-in words: the one asked for when there are words for it ("fr-CA" has those of "fr"), else English. */
export function spokenFor(language: string): string {
  return Object.hasOwn(languages, baseOf(language)) ? language : "en";
}

/** Built-in words of a language of {@link spokenFor}. A site text counts only where it exists in that very language. */
export function wordsFor(language: string, register: Register): Words {
  const built = languages[baseOf(language)] ?? en;
  const own = (key: string): string | undefined => {
    const text = Object.hasOwn(register.texts, key) ? register.texts[key] : undefined;
    return hasText(text, language, register) ? textIn(text, language, register) : undefined;
  };
  const groups = Object.entries(built).map(([group, texts]: [string, Readonly<Record<string, string>>]) => [
    group,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, own(`${group}.${key}`) ?? text])),
  ]);
  return Object.fromEntries(groups) as Words;
}
