// The proof of one choice, as it is stored. Nothing here tells who or where the visitor is (F08; GDPR art. 5(1)(c)).
import type { How, Layer } from "@temoin/browser";
import type { ChoiceState } from "@temoin/register";

/** How the choice was made; `api` is the site's own call of `window.temoin`, `signal` the browser's (GPC). */
export const hows = ["button", "preferences", "placeholder", "api", "withdrawal", "signal"] as const satisfies readonly How[];

/** What was on the screen when it was made. */
export const layers = ["banner", "preferences", "placeholder", "none"] as const satisfies readonly Layer[];

/** Raised when a field is added or changes its meaning. */
export const RECORD_SCHEMA = 1;

export interface ChoiceRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** Random, made by the visitor's browser for this one choice, used nowhere else (D13). */
  readonly id: string;
  readonly site: string;
  /** Full hash of the edition that was shown. */
  readonly edition: string;
  /** Purposes granted, in the order of the edition. */
  readonly purposes: readonly string[];
  /** Services granted or refused one by one. */
  readonly services: Readonly<Record<string, boolean>>;
  readonly state: ChoiceState;
  readonly how: How;
  readonly layer: Layer;
  readonly language: string;
  /** Country profile that applied. */
  readonly profile: string;
  /** ISO 8601, the server's clock (F13). */
  readonly recordedAt: string;
}
