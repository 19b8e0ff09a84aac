// Pure: what the gate needs of a bundle, so that visitors download no more. For the server, when it publishes.
import { type Bundle, type BundleTracker, OWN_NAME, storageBits } from "@temoin/register/consent";

/** What no script of the page's own origin can write or delete by name. */
const elsewhere = storageBits.pixel | storageBits.sdk;

export interface GateParts {
  /** For the gate: names, and what they need. */
  readonly bundle: Bundle;
  /** For the page's part: how long each of its trackers may live, as PageData tells it. */
  readonly lives: readonly (number | null)[];
}

/**
 * Left out: pixels and SDKs, what only other hosts than `hosts` can set, exempt rows without a name, repetitions, and Témoin's own.
 */
export function gateParts(bundle: Bundle, hosts: readonly string[]): GateParts {
  const here = ({ host }: BundleTracker) => host === undefined || hosts.some((own) => related(own, host));
  const useful = ({ name, for: needs }: BundleTracker) => name !== OWN_NAME && (name !== "" || needs.length > 0);
  const kept = bundle.trackers.filter((tracker) => (tracker.in & ~elsewhere) !== 0 && here(tracker) && useful(tracker));
  const rows = [...new Map(kept.map((tracker) => [JSON.stringify(tracker), tracker])).values()];
  const trackers = rows.map(({ max: _max, fixed: _fixed, ...tracker }) => tracker);
  // Témoin's own come last: nobody else's index changes.
  const foreign = ({ id }: { readonly id: string }) => id !== OWN_NAME;
  const purposes = bundle.purposes.filter(foreign);
  const services = bundle.services.filter(foreign).map(({ embed: _embed, ...service }) => service);
  const own = [...new Set([...(bundle.hosts ?? []), ...hosts])];
  // Whose site it is, the page knows.
  return { bundle: { ...bundle, site: "", hosts: own, purposes, services, trackers }, lives: rows.map(lifeOf) };
}

function lifeOf({ max, fixed }: BundleTracker): number | null {
  return max === undefined ? null : fixed ? -max : max;
}

/** Is one the other, or a sub-domain of it? A leading dot includes sub-domains anyway. */
function related(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^\.?/, "."));
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}
