// Pure: what the register says of a name that was met in the browser. The most exact declaration of it decides.
// Gate, middleware and server all ask here, so that none keeps what another deletes.
import { matchesHost, matchesWildcard } from "../match.ts";
import { OWN_NAME } from "../own.ts";
import type { Bundle, BundleTracker } from "./bundle.ts";
import { mostExact } from "./most-exact.ts";

/**
 * Index into `bundle.trackers` of the declaration that fits `name` best; -1 when nobody declared it.
 * `bit`: its storage, see storageBits. Of equally exact declarations a held one wins.
 */
export function declaration(bundle: Bundle, allowed: readonly boolean[], name: string, bit: number, host: string): number {
  const exactness = (tracker: BundleTracker): number => {
    if (!(tracker.in & bit) || !matchesWildcard(tracker.name, name) || (tracker.host && !matchesHost(tracker.host, host)))
      return 0;
    // How much of it is not a wildcard: a bare "*" fits everything and says nothing.
    const { length } = tracker.name.replace(/\*/g, "");
    return length && tracker.name === name ? 1e9 : length;
  };
  return mostExact(bundle.trackers, exactness, (index) => !!allowed[index]);
}

/** True when this name is declared and its declaration is not allowed. An undeclared name is not ours to delete. */
export function doomed(bundle: Bundle, allowed: readonly boolean[], name: string, bit: number, host: string): boolean {
  const index = declaration(bundle, allowed, name, bit, host);
  return index >= 0 && !allowed[index] && name !== OWN_NAME;
}

/** What becomes of a write: its declaration when it may be made, Témoin's own included; else whether anybody declared it. */
export type Write =
  | { readonly may: true; readonly tracker?: BundleTracker }
  | { readonly may: false; readonly declared: boolean };

/**
 * May this name be written now? Unknown means held. Only where a register has rows without a name, an unknown name may be one of
 * them: it passes when the visitor has agreed to every one of those rows.
 */
export function judgeWrite(bundle: Bundle, allowed: readonly boolean[], name: string, bit: number, host: string): Write {
  if (name === OWN_NAME) return { may: true };
  const index = declaration(bundle, allowed, name, bit, host);
  const tracker = bundle.trackers[index];
  if (tracker) return allowed[index] ? { may: true, tracker } : { may: false, declared: true };
  const nameless = allowed.filter((_, at) => isNameless(bundle.trackers[at], bit));
  return nameless.length > 0 && nameless.every(Boolean) ? { may: true } : { may: false, declared: false };
}

/** An exempt row without a name covers nothing: an exemption belongs to one known tracker. */
function isNameless(tracker: BundleTracker | undefined, bit: number): boolean {
  return tracker?.name === "" && (tracker.in & bit) !== 0 && tracker.for.length > 0;
}
