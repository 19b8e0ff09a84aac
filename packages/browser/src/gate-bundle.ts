// Pure: what the gate needs of a bundle, so that visitors download no more. For the server, when it publishes.
import { type Bundle, type BundleTracker, storageBits, wildcardsOverlap } from "@temoin/register/consent";

/** Storages that a page can empty by script. */
const erasable = storageBits.pixel - 1;

/**
 * The gate needs trackers only to tell what must go. Left out are lifetimes, what a page of these hosts cannot delete (without a
 * name, pixels, SDKs, other hosts' cookies), and exempt trackers, save those that a held pattern might be taken for.
 */
export function gateBundle(bundle: Bundle, hosts: readonly string[]): Bundle {
  const here = ({ host }: BundleTracker) => host === undefined || hosts.some((own) => related(own, host));
  const named = bundle.trackers.filter((tracker) => tracker.name !== "" && (tracker.in & erasable) !== 0 && here(tracker));
  const held = named.filter((tracker) => tracker.for.length > 0);
  const needed = ({ name, for: needs }: BundleTracker) =>
    needs.length > 0 || held.some((other) => wildcardsOverlap(other.name, name));
  return { ...bundle, trackers: named.filter(needed).map(({ max: _max, ...tracker }) => tracker) };
}

/** Is one the other, or a sub-domain of it? A leading dot includes sub-domains anyway. */
function related(one: string, other: string): boolean {
  const [a, b] = [one, other].map((host) => host.replace(/^\.?/, "."));
  return a !== undefined && b !== undefined && (a.endsWith(b) || b.endsWith(a));
}
