// The site's own words in a page: plain where they are in its language, marked where they are not.
import { hasText, type Register, type Text, textIn } from "@temoin/register";
import type { Line } from "./document.ts";

/** The text in `language` as a line, on a page that speaks `spoken`; empty for none. */
export function sayIn(text: Text | undefined, language: string, spoken: string, register: Register): Line {
  const said = textIn(text, language, register);
  if (said === "") return [];
  const found = hasText(text, language, register) ? language : languageOf(text, said, register);
  return found === spoken ? [said] : [{ kind: "foreign", language: found, text: said }];
}

function languageOf(text: Text | undefined, said: string, register: Register): string {
  const first = register.site.languages[0] ?? "";
  if (typeof text === "string" || text === undefined || text[first] === said) return first;
  return Object.keys(text).find((language) => text[language] === said) ?? first;
}
