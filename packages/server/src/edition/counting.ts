// Which editions' choices still count when a register is published again.
import type { Register } from "@temoin/register";
import { contentOf, type Edition, type EditionContent } from "./edition.ts";
import { covers, materialTerms } from "./terms.ts";

/** Most editions that a bundle names: each costs every page 15 bytes. */
const MOST = 8;

export interface CountingEdition {
  readonly edition: Edition;
  readonly content: EditionContent;
}

/**
 * The current edition and, newest first, the earlier ones whose terms cover it. A corrected word never asks anybody
 * again; a new purpose, recipient, country or a longer life does (C10, C11). `kept`: oldest first.
 */
export function countingEditions(current: Edition, register: Register, kept: readonly Edition[]): CountingEdition[] {
  const terms = materialTerms(register);
  const earlier = kept
    .filter((edition) => edition.hash !== current.hash)
    .reverse()
    .map((edition) => ({ edition, content: contentOf(edition) }))
    .filter(({ content }) => covers(materialTerms(content.register), terms));
  return [{ edition: current, content: contentOf(current) }, ...earlier].slice(0, MOST);
}
