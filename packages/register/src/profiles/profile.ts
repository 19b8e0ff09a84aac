// What a country asks, as data. One file per country; adding one touches the index only.
import type { ProfileId } from "../schema.ts";
import type { LimitKey } from "./limits.ts";

export { type LimitKey, type LimitKind, limitKeys, limitKinds } from "./limits.ts";

export interface Limit {
  /** As the key's kind says: a duration such as "13 months", a date such as "2026-07-14", or a number. */
  readonly value: string | number;
  /** Law, guideline or specification, with its article. */
  readonly source: string;
  /** Day on which the source was last checked. */
  readonly checked: string;
  /** primary: the text itself was read; secondary: read about; known: settled, verify before quoting. */
  readonly trust: "primary" | "secondary" | "known";
}

export type Limits = Readonly<Partial<Record<LimitKey, Limit>>>;

/** What a country asks for beside limits, where a check or the policy page acts on it. */
export type Duty =
  | "declaration-number" // the number of the prior declaration is shown (H16)
  | "opposition-address" // exempt statistics need a simple and free way to object (H13, H14)
  | "sale-opt-out"; // whoever sells or shares data says so and honours the browser's signal (H04, H05)

export interface Profile {
  readonly id: ProfileId;
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly authority: { readonly name: string; readonly url: string };
  /** The law on trackers, for the policy page. */
  readonly law: string;
  /** Is audience measurement under conditions exempt here (not in Belgium, H12)? */
  readonly audienceExempt: boolean;
  readonly duties: readonly Duty[];
  readonly limits: Limits;
}

type Trust = Limit["trust"];

/** Builds the limits of one source day: `of("2026-11-21")("6 months", "CNIL ...", "primary")`. */
export function limitsChecked(checked: string): (value: string | number, source: string, trust: Trust) => Limit {
  return (value, source, trust) => ({ value, source, checked, trust });
}
