// An immutable published version of a register with its texts, known by its hash.

import { canonicalJson } from "@temoin/ledger";
import type { Bundle, Register } from "@temoin/register";
import { sha256, shortHash } from "../sha256.ts";

/** Everything that a visitor of this edition was shown and ran. */
export interface EditionContent {
  readonly temoin: 1;
  readonly register: Register;
  /** What the browser's side decided by; its list of editions is left out, since it names this very hash. */
  readonly bundle: Omit<Bundle, "editions">;
  /** By language: every text served to visitors, by asset. */
  readonly texts: Readonly<Record<string, unknown>>;
  /** SHA-256 of each file of browser code, before texts and data are put in front of it (F02). */
  readonly code: Readonly<Record<string, string>>;
  /** SHA-256 of the files that draw each layer in each language, as they were sent, by "banner-fr". */
  readonly layouts: Readonly<Record<string, string>>;
}

export interface Edition {
  readonly site: string;
  /** SHA-256 of `content`, 64 hexadecimal characters. */
  readonly hash: string;
  /** The first 12 characters of the hash. */
  readonly short: string;
  /** ISO 8601; when this content was first published. */
  readonly publishedAt: string;
  /** Canonical JSON of an {@link EditionContent}. */
  readonly content: string;
}

export function makeEdition(content: EditionContent, now: Date): Edition {
  const text = canonicalJson(content);
  const hash = sha256(text);
  return { site: content.register.site.id, hash, short: shortHash(hash), publishedAt: now.toISOString(), content: text };
}

/** The parsed content; it was written by makeEdition(), so its shape is known. */
export function contentOf(edition: Edition): EditionContent {
  return JSON.parse(edition.content);
}
