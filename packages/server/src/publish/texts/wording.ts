// The words of one language of one site: built-in ones under the site's own, and how that language writes things.
import { type Lang, type Words, words } from "@temoin/browser";
import { formatsFor, lifetimeText, type Words as Names, wordsFor } from "@temoin/policy";
import { hasText, type Register, type Storage, type Text, textIn } from "@temoin/register";

export interface Wording {
  readonly language: string;
  /** Of banner, preferences and placeholders. */
  readonly words: Words;
  /** How the policy page names what a register holds: the preferences name it the same way (E07). */
  readonly names: Names;
  text(text: Text | undefined): string;
  /** "13 months" -> «13 mois», "session" -> its explanation. */
  lifetime(lifetime: string): string;
  storage(storages: readonly Storage[]): string;
  /** "US" -> «États-Unis». */
  country(code: string): string;
  /** "a, b" in the language's own punctuation. */
  list(items: readonly string[]): string;
}

/** Has this language built-in words? "fr-CA" has those of "fr". Without any, a site's `texts` replace English ones. */
export function hasWords(language: string): boolean {
  return Object.hasOwn(words, baseOf(language));
}

export function wordingFor(language: string, register: Register): Wording {
  // Plain English would write American dates and numbers.
  const locale = language === "en" ? "en-GB" : language;
  const own = (key: string): string | undefined => {
    const text = Object.hasOwn(register.texts, key) ? register.texts[key] : undefined;
    return hasText(text, language, register) ? textIn(text, language, register) : undefined;
  };
  const known = hasWords(language) ? (baseOf(language) as Lang) : "en";
  const names = wordsFor(language, register);
  const formats = formatsFor(language);
  return {
    language,
    words: reworded(words[known], "", own),
    names,
    text: (text) => textIn(text, language, register),
    lifetime: (lifetime) => lifetimeText(lifetime, { words: names, formats }),
    storage(storages) {
      const either = new Intl.ListFormat(locale, { type: "disjunction" }).format(storages.map((one) => names.storage[one]));
      return storages.length > 1 ? names.storage.either.replace("{storages}", () => either) : either;
    },
    country: formats.country,
    list: (items) => new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(items),
  };
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

/** Each sentence may be replaced by the register's text of its path, such as `banner.title` or `lifetime.session`. */
function reworded<T>(value: T, path: string, own: (key: string) => string | undefined): T {
  if (typeof value === "string") return (own(path) ?? value) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, reworded(inner, path === "" ? key : `${path}.${key}`, own)]);
  return Object.fromEntries(entries);
}
