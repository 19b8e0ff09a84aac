// What there is to tell of one receipt. The server looks it up; the page only puts it into words.
import type { ChoiceRecord } from "@temoin/ledger";
import type { Register } from "@temoin/register";

export interface ReceiptFacts {
  readonly code: string;
  readonly record: ChoiceRecord;
  readonly edition: {
    readonly hash: string;
    /** The register of that edition: what the visitor was shown then. */
    readonly register: Register;
    /** Is it the one in force? */
    readonly current: boolean;
  };
  /** What the choice allowed, for every service that needs consent, in the order of the register. */
  readonly services: readonly { readonly id: string; readonly allowed: boolean }[];
  /** ISO 8601: the choice counts no longer than that. */
  readonly until: string;
  readonly over: boolean;
  /** ISO 8601: from then on the contents are erased. */
  readonly keptUntil: string;
  /** All records of this browser that are linked with this one, itself included, oldest first. */
  readonly history: readonly { readonly code: string; readonly record: ChoiceRecord }[];
  /** Its leaf number and how many leaves the log has; undefined while it waits to be sealed. */
  readonly place: { readonly leaf: number; readonly size: number } | undefined;
}
