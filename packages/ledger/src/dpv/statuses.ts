// Consent per purpose or service in DPV's terms: what a record decides, seen from the one before it.
import type { ChoiceRecord } from "../record/schema.ts";
import type { RecordState } from "../record/state.ts";

/** DPV ConsentStatus of each state of a record. */
export const dpvStatus = {
  given: "dpv:ConsentGiven",
  renewed: "dpv:RenewedConsentGiven",
  refused: "dpv:ConsentRefused",
  withdrawn: "dpv:ConsentWithdrawn",
} as const satisfies Record<RecordState, string>;

/** `before`: granted by the previous record; undefined when that is not known or there was none. */
export function statusOf(granted: boolean, before: boolean | undefined): RecordState {
  if (granted) return before ? "renewed" : "given";
  return before ? "withdrawn" : "refused";
}

/** In words for `dpv:hasIndicationMethod`. */
export const indicationMethods = {
  button: "Button of the banner",
  preferences: "Saved in the preference centre",
  placeholder: "Button in place of embedded content",
  api: "Control of the site's own",
  withdrawal: "Withdrawal control",
  signal: "Signal of the browser (Global Privacy Control)",
  account: "Carried over from another device by the visitor's account",
  import: "Carried over from another system",
} as const satisfies Record<ChoiceRecord["how"], string>;
