// Is a sighting news, or does the register declare it? Compared as masked, because only masked names are kept.
import {
  type Bundle,
  type BundleTracker,
  declaration,
  maskHost,
  maskName,
  OWN_NAME,
  reach,
  type Sighting,
  storageBits,
} from "@temoin/register";

const NOTHING = { services: new Map<string, boolean>() };

/**
 * Returns the question for one edition. `hosts`: names under which the site is served besides those of its register.
 * A declared `id1` also declares a masked `id*`: one that is missed is better than a list that never empties.
 */
export function undeclared(bundle: Bundle, hosts: readonly string[] = []): (sighting: Sighting) => boolean {
  const own = [...(bundle.hosts ?? []), ...hosts];
  const masked: Bundle = {
    ...bundle,
    hosts: own,
    trackers: bundle.trackers.map((tracker) => ({ ...tracker, name: maskName(tracker.name) })),
  };
  // "" stands for a page whose host the register does not state.
  const pages = ["", ...own.map(withoutDot)];
  const maskedHosts = new Set([...own, ...bundle.services.flatMap((service) => service.hosts ?? [])].map(maskHost));

  return ({ kind, name, host }) => {
    if (name === OWN_NAME) return false;
    // That it came back is the news.
    if (kind === "respawn") return true;
    if (kind === "request") return !maskedHosts.has(host) && !reached(masked, withoutDot(host));
    const bit = storageBits[kind];
    if (kind === "windowName") return !bundle.trackers.some((tracker: BundleTracker) => tracker.in & bit);
    return pages.every((page) => declaration(masked, [], name, bit, page) < 0);
  };
}

function reached(bundle: Bundle, host: string): boolean {
  const { may, service } = reach(bundle, NOTHING, host);
  return may || service !== undefined;
}

function withoutDot(host: string): string {
  return host.replace(/^\./, "");
}
