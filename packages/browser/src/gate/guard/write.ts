// From a name to a verdict: may it be written now?
import { declaration, OWN_NAME } from "@temoin/register/consent";
import { WORKER } from "../bits.ts";
import { type Gate, note } from "../gate.ts";

/** Unknown means held. `bit`: its storage, see storageBits; a storage without names is open when any of its rows is. */
export function mayWrite(gate: Gate, given: unknown, bit: number): boolean {
  const { bundle, observe } = gate._data;
  const { trackers } = gate._decision;
  const name = `${given as string}`;
  const index =
    bit > WORKER
      ? bundle.trackers.findIndex((tracker, at) => tracker.in & bit && trackers[at])
      : declaration(bundle, trackers, name, bit, gate._home);
  if (trackers[index] || name === OWN_NAME || (index < 0 && gate._vouch?.(bit))) return true;
  if (index < 0) note(gate, bit, name);
  return !!observe;
}
