// Was this choice sent before, or is the id used for another one?
import { type ChoiceRecord, canonicalJson } from "@temoin/ledger";

/** True when two records say the same of one act; what the server adds (time, salt, links) does not matter: visitors may send twice. */
export function sameChoice(a: ChoiceRecord, b: ChoiceRecord): boolean {
  return act(a) === act(b);
}

function act({ id, site, edition, shown, purposes, services, how, profile }: ChoiceRecord): string {
  return canonicalJson({ id, site, edition, shown, purposes, services, how, profile });
}
