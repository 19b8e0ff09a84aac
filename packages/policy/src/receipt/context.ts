// What every page of receipts needs: the language it speaks, the words of it, and where things are.
import type { Register, Text } from "@temoin/register";
import type { Line } from "../document.ts";
import { type Formats, formatsFor } from "../format.ts";
import { directionOf } from "../language.ts";
import { sayIn } from "../own-words.ts";
import type { Words } from "../words.ts";
import { spokenFor, wordsFor } from "../words-for.ts";
import type { PageBlock, ReceiptPage } from "./page.ts";

/** Paths of the site, all for the page's language. */
export interface ReceiptPaths {
  readonly find: string;
  readonly policy: string;
  /** The policy's text of an edition, by its hash. */
  text(edition: string): string;
  receipt(code: string): string;
  /** Of one receipt: `.jws`, `.proof`, `.json`, `.jsonld`, `/export`, `/erasure`. */
  of(code: string, what: string): string;
  readonly keys: string;
}

export interface ReceiptContext {
  /** As it is now: it has the site's name and its own words. */
  readonly register: Register;
  /** One of the site's languages. */
  readonly language: string;
  readonly paths: ReceiptPaths;
}

export interface Speech {
  readonly spoken: string;
  readonly words: Words;
  readonly formats: Formats;
  /** What a register says, in the page's language as far as there is any. */
  say(text: Text | undefined, register: Register): Line;
}

export function speechOf({ register, language }: ReceiptContext): Speech {
  const spoken = spokenFor(language);
  return {
    spoken,
    words: wordsFor(spoken, register),
    formats: formatsFor(spoken),
    say: (text, said) => sayIn(text, language, spoken, said),
  };
}

export function pageOf(
  { register }: ReceiptContext,
  { spoken, words }: Speech,
  title: string,
  lead: readonly PageBlock[],
  sections: ReceiptPage["sections"] = [],
): ReceiptPage {
  const labels = { languages: words.page.languages, skip: words.page.skip };
  return { language: spoken, dir: directionOf(spoken), title, site: register.site.name, lead, sections, labels };
}
