// What a country asks, as data. One file per country; adding one touches the index only.
import type { ProfileId } from "../schema.ts";

/** Every number of the reference's part 5 that a country may set. Durations unless the comment says otherwise. */
export const limitKeys = [
  "choice.ttl", // how long a choice is kept
  "choice.ttl.max", // longest validity of a consent
  "reprompt.min", // earliest unsolicited new request after a refusal
  "audience.cookie.max",
  "audience.data.max",
  "cookie.max", // RFC 6265bis, what browsers keep at most
  "safari.cap", // script-written cookies in Safari
  "safari.storage",
  "tcf.remind.max",
  "gcm.wait", // milliseconds
  "proof.ttl",
  "breach", // to the authority
  "dsr", // answer to rights requests
  "dsr.extension",
  "optout.apply", // apply an opt-out
  "optout.reask", // wait before asking to opt back in
  "complaint", // acknowledge a complaint
  "mail.reask",
  "minor.age", // years
  "cookie.size", // bytes
] as const;
export type LimitKey = (typeof limitKeys)[number];

export interface Limit {
  /** A duration such as "13 months", or a number in the unit that the key's comment names. */
  readonly value: string | number;
  /** Law, guideline or specification, with its article. */
  readonly source: string;
  /** Day on which the source was last checked. */
  readonly checked: string;
  /** primary: the text itself was read; secondary: read about; known: settled, verify before quoting. */
  readonly trust: "primary" | "secondary" | "known";
}

export interface Profile {
  readonly id: ProfileId;
  /** ISO 3166-1 code. */
  readonly country: string;
  readonly authority: { readonly name: string; readonly url: string };
  /** The law on trackers, for the policy page. */
  readonly law: string;
  /** Is audience measurement under conditions exempt here (not in Belgium, H12)? */
  readonly audienceExempt: boolean;
  readonly limits: Readonly<Partial<Record<LimitKey, Limit>>>;
}
