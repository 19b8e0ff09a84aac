// What a part of the page is, and all that it may read.
import type { ListedTracker, PartId, Profile, Register, Text } from "@temoin/register";
import type { Block, Line, Link } from "./document.ts";
import type { Formats } from "./format.ts";
import type { Words } from "./words.ts";

export interface Edition {
  /** Full or short hash, in hexadecimal; "" leaves it out: the text of an edition cannot name the edition. */
  readonly hash: string;
  /** ISO 8601 time; "" leaves it out. */
  readonly publishedAt: string;
}

export interface PolicyContext {
  /** Language tag of the page, one of `register.site.languages`. */
  readonly language: string;
  /** From `profileOf(register.profile)`. */
  readonly profile: Profile;
  readonly edition: Edition & {
    /** Newest first. */
    readonly earlier: readonly (Edition & { readonly number?: string | undefined })[];
  };
  /** Addresses on the site's own origin. */
  readonly paths: {
    policy(language: string): string;
    /** The page as Markdown; not mentioned when there is none. */
    readonly markdown?: ((language: string) => string) | undefined;
    editions(hash: string): string;
    /** Where a visitor reads a record by the code of its receipt; not mentioned when there is none. */
    readonly receipts?: ((language: string) => string) | undefined;
  };
}

export interface PartContext extends PolicyContext {
  /** With Témoin's own trackers. */
  readonly register: Register;
  readonly trackers: readonly ListedTracker[];
  readonly words: Words;
  readonly formats: Formats;
  /** For how long a choice counts, as a register writes it. */
  readonly lifetime: string;
  /** The site's own words, marked when they exist in another language only; empty for none. */
  say(text: Text | undefined): Line;
  /** Has the site a note of its own under this part? */
  noted(part: PartId): boolean;
  /** A link to another part, by its title. */
  see(part: PartId): Link;
}

/** One of the 22 parts of a policy page. Never empty: where the register says nothing, the page says so. */
export interface Part {
  readonly id: PartId;
  compose(context: PartContext): readonly Block[];
}
