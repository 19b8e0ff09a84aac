// Pure: must this name go? The most exact declaration of it decides.
// Gate and server both ask here, so that neither keeps what the other deletes.
import { matchesHost, matchesWildcard } from "../match.ts";
import { OWN_NAME } from "../own.ts";
import type { Bundle } from "./bundle.ts";

/**
 * True when the declaration that fits `name` best is not allowed. `bit`: its storage, see storageBits.
 * An undeclared name stays: it is not ours to judge. Of equally exact declarations a held one wins.
 */
export function doomed(bundle: Bundle, allowed: readonly boolean[], name: string, bit: number, host: string): boolean {
  let best = 1;
  let gone = false;
  bundle.trackers.forEach((tracker, index) => {
    // How much of it is not a wildcard: a bare "*" fits everything and says nothing.
    const exactness = tracker.name === name ? 1e9 : tracker.name.replace(/\*/g, "").length;
    if (!(tracker.in & bit) || exactness < best || !matchesWildcard(tracker.name, name)) return;
    if (tracker.host && !matchesHost(tracker.host, host)) return;
    gone = !allowed[index] || (gone && exactness === best);
    best = exactness;
  });
  return gone && name !== OWN_NAME;
}
