// Pure: what the gate needs of a bundle, so that visitors download no more. For the server, when it publishes.
import { type Bundle, storageBits } from "@temoin/register/consent";

/** Storages that a page can empty by script. */
const erasable = storageBits.pixel - 1;

/** Leaves out lifetimes, and trackers that a page cannot delete: those without a name, pixels and SDKs. */
export function gateBundle(bundle: Bundle): Bundle {
  const trackers = bundle.trackers.filter((tracker) => tracker.name !== "" && (tracker.in & erasable) !== 0);
  return { ...bundle, trackers: trackers.map(({ max: _max, ...tracker }) => tracker) };
}
