// What a check of a register is. One check per file; the file name is the rule id; doc and test beside it.
import type { Finding, Severity } from "../finding.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Register } from "../schema.ts";

/** What is publicly known of a tracker name, from the catalogue; undefined for an unknown one. */
export type Known = (name: string) => { readonly service: string; readonly category: string } | undefined;

export interface CheckContext {
  readonly register: Register;
  readonly profile: Profile;
  readonly known: Known;
}

/** What a check yields: a finding without what the check itself says. */
export type Complaint = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

export interface Check {
  /** Rule id, equal to the file name. */
  readonly id: string;
  readonly severity: Severity;
  /** Requirement and law, such as "D06; CNIL". */
  readonly basis: string;
  check(context: CheckContext): Iterable<Complaint>;
}
