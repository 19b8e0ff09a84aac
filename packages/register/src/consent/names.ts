// Pure: what the register says of a name that was met in the browser. The most exact declaration of it decides.
// Gate, middleware and server all ask here, so that none keeps what another deletes.
import { matchesHost, matchesWildcard } from "../match.ts";
import { OWN_NAME } from "../own.ts";
import type { Bundle, BundleTracker } from "./bundle.ts";

/**
 * Index into `bundle.trackers` of the declaration that fits `name` best; -1 when nobody declared it.
 * `bit`: its storage, see storageBits. Of equally exact declarations a held one wins.
 */
export function declaration(bundle: Bundle, allowed: readonly boolean[], name: string, bit: number, host: string): number {
  let best = 1;
  let found = -1;
  bundle.trackers.forEach((tracker, index) => {
    // How much of it is not a wildcard: a bare "*" fits everything and says nothing.
    const exactness = tracker.name === name ? 1e9 : tracker.name.replace(/\*/g, "").length;
    if (!tracker.name || !(tracker.in & bit) || exactness < best || !matchesWildcard(tracker.name, name)) return;
    if (tracker.host && !matchesHost(tracker.host, host)) return;
    if (exactness > best || found < 0 || allowed[found]) found = index;
    best = exactness;
  });
  return found;
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

/** May this name be written now? An undeclared name is held: unknown means held. */
export function judgeWrite(bundle: Bundle, allowed: readonly boolean[], name: string, bit: number, host: string): Write {
  if (name === OWN_NAME) return { may: true };
  const index = declaration(bundle, allowed, name, bit, host);
  const tracker = bundle.trackers[index];
  return tracker && allowed[index] ? { may: true, tracker } : { may: false, declared: index >= 0 };
}
