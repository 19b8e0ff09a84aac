// What the server hands to the visitor's side: plain data, prefixed to each built file as the constant TEMOIN.
import type { Bundle } from "@temoin/register/consent";
import type { BannerWords, PlaceholderWords, PreferencesWords } from "./words/words.ts";

/** For gate.js: the compact register, and where the rest is found. */
export interface GateData {
  /** As gateBundle() leaves it. */
  readonly bundle: Bundle;
  /** Address of page.js. */
  readonly page: string;
  /** 1 when nothing undeclared is held, only told: for rolling out on a site that was there before. */
  readonly observe?: 1;
  /** 1 when the page's policy lets in what is allowed now instead of all that is declared. */
  readonly strict?: 1;
}

/** For page.js. */
export interface PageData {
  /** By language tag; the first is for pages in a language that the site does not offer. */
  readonly languages: Readonly<Record<string, PageLanguage>>;
  /** Longest lives in seconds, aligned with the trackers of the gate's bundle; a negative one may not be extended by visits. */
  readonly lives: readonly (number | null)[];
  /** Address of report.js. */
  readonly report: string;
  /** 1 when every tracker is exempt and the register wants the short notice. */
  readonly notice?: 1;
}

export interface PageLanguage {
  /** Text of the standing link: `words[lang].open`, or the site's own wording. */
  readonly open: string;
  /** Addresses of the assets of this language. */
  readonly banner: string;
  readonly preferences: string;
  readonly placeholder: string;
}

export interface PurposeText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly detail?: string;
  /** For an exempt purpose: why it needs no consent, as a sentence. */
  readonly reason?: string;
}

export interface ServiceText {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** Already in words of the language: "processor", "United States". */
  readonly role?: string;
  readonly country?: string;
  /** Address of the provider's privacy policy. */
  readonly policy?: string;
  readonly text?: string;
  /** Every purpose of the service, exempt ones too. */
  readonly purposes: readonly string[];
  readonly exempt?: 1;
  readonly trackers: readonly TrackerText[];
}

/** Told apart by these three; what each holds is in the policy page, one click away. */
export interface TrackerText {
  readonly name: string;
  readonly storage: string;
  readonly lifetime: string;
}

interface AssetTexts {
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  /** Address of the policy page in this language. */
  readonly policy: string;
  /** The site's name. */
  readonly site: string;
  /** Purposes that need consent, in the order of the register. */
  readonly purposes: readonly PurposeText[];
  readonly exempt: readonly PurposeText[];
}

/** For banner.js, one file per language. */
export interface BannerTexts extends AssetTexts {
  /** How many providers read or write with consent. */
  readonly controllers: number;
  /** How long a choice is kept, in words: "6 months". */
  readonly months?: string;
  readonly notice?: 1;
  readonly words: BannerWords;
}

/** For preferences.js, one file per language. */
export interface PreferencesTexts extends AssetTexts {
  readonly services: readonly ServiceText[];
  readonly words: PreferencesWords;
}

/** For placeholder.js, one file per language. */
export interface PlaceholderTexts {
  readonly language: string;
  readonly dir: "ltr" | "rtl";
  /** Address of the policy page in this language. */
  readonly policy: string;
  /** Services that need consent, by id. `purposes`: titles, such as "Statistics, Advertising". */
  readonly services: Readonly<Record<string, { name: string; provider: string; purposes: string }>>;
  readonly words: PlaceholderWords;
}

/** How a choice came about, and where: kept in its record. */
export type How = "button" | "preferences" | "placeholder" | "api" | "withdrawal" | "signal";
export type Layer = "banner" | "preferences" | "placeholder" | "none";

/** The body of POST /temoin/choices. */
export interface ChoicePost {
  /** UUID v4, made for this choice only: sending it twice is harmless. */
  readonly id: string;
  /** Id of this visitor's record before it: so that the receipt shows what became of the choice since. */
  readonly previous?: string | undefined;
  readonly edition: string;
  readonly purposes: readonly string[];
  readonly services: Readonly<Record<string, boolean>>;
  readonly how: How;
  readonly layer: Layer;
  readonly language: string;
}
