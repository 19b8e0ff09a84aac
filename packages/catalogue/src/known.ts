// Tracker name -> the known service it belongs to.
import { type Known, matchesWildcard, toWildcard } from "@temoin/register";
import type { KnownService, KnownTracker } from "./known-service.ts";
import { services } from "./services/all.ts";

interface Entry {
  readonly pattern: string;
  readonly service: KnownService;
  readonly tracker: KnownTracker;
}

const entries: readonly Entry[] = services.flatMap((service) =>
  service.trackers.map((tracker) => ({ pattern: tracker.name, service, tracker })),
);
const exact = new Map(entries.map((entry) => [entry.pattern, entry]));
/** The longest pattern says the most, so it comes first. */
const patterns = entries.filter(({ pattern }) => pattern.includes("*")).sort((a, b) => b.pattern.length - a.pattern.length);

/** The service and tracker that own a name or a declared pattern; undefined for a name nobody published. */
export function knownTracker(name: string): { readonly service: KnownService; readonly tracker: KnownTracker } | undefined {
  const wanted = toWildcard(name);
  return exact.get(wanted) ?? patterns.find(({ pattern }) => matchesWildcard(pattern, wanted));
}

/** The same in the form that checks of a register ask for. */
export const known: Known = (name) => {
  const found = knownTracker(name);
  return found && { service: found.service.id, category: found.service.category };
};
