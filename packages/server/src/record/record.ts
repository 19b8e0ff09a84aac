// The proof of one choice, as the ledger defines it, and which of its words a visitor's browser may say.
import type { How, Layer } from "@temoin/browser";
import type { ChoiceRecord, recordHows, recordLayers } from "@temoin/ledger";

export type { ChoiceRecord } from "@temoin/ledger";

/** How a visitor can choose; `account` and `import` are the server's own words. */
export const hows = ["button", "preferences", "placeholder", "api", "withdrawal", "signal"] as const satisfies readonly (How &
  (typeof recordHows)[number])[];

export const layers = ["banner", "preferences", "placeholder", "none"] as const satisfies readonly (Layer &
  (typeof recordLayers)[number])[];

/** Purposes granted, in the order of the record. */
export function grantedPurposes({ purposes }: ChoiceRecord): string[] {
  return Object.keys(purposes).filter((id) => purposes[id]);
}
