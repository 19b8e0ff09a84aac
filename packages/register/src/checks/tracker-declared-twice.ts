// Trackers that two rows of the register claim.
import { matchesWildcard, toWildcard } from "../match.ts";
import { wildcardsOverlap } from "../overlap.ts";
import { type ListedTracker, listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";

interface Name {
  readonly listed: ListedTracker;
  readonly written: string;
  readonly pattern: string;
}

export const check: Check = {
  id: "tracker-declared-twice",
  severity: "medium",
  basis: "E03, E07; GDPR art. 5(1)(a) and 5(2)",
  *check({ register }) {
    const names = listTrackers(register).flatMap((listed) =>
      listed.names.map((written): Name => ({ listed, written, pattern: toWildcard(written) })),
    );
    for (const [index, one] of names.entries()) {
      const earlier = names.slice(0, index).find((other) => isSame(one, other) || isOverlap(one, other));
      if (!earlier) continue;
      const same = one.pattern === earlier.pattern;
      const place = one.listed === earlier.listed ? "in the same row" : `at ${earlier.listed.where}`;
      const message = same
        ? `"${one.written}" is declared twice, also ${place}.`
        : `"${one.written}" can be the same tracker as "${earlier.written}" ${place}.`;
      const mend = "Keep one row per name; a name of two storages or two hosts has a row for each.";
      yield { where: `${one.listed.where}.name`, message, mend, severity: same ? "medium" : "low" };
    }
  },
};

function isSame(a: Name, b: Name): boolean {
  return a.pattern === b.pattern && sharePlace(a.listed, b.listed);
}

/**
 * Patterns of one service that can match the same name, and a pattern that swallows a name of another service.
 * Mere overlap across services (`a_*` and `*.id`) is left alone: nobody would call a tracker `a_.id`.
 */
function isOverlap(a: Name, b: Name): boolean {
  if (!sharePlace(a.listed, b.listed)) return false;
  if (a.listed.serviceId === b.listed.serviceId) return wildcardsOverlap(a.pattern, b.pattern);
  return matchesWildcard(a.pattern, b.pattern) || matchesWildcard(b.pattern, a.pattern);
}

function sharePlace(a: ListedTracker, b: ListedTracker): boolean {
  return a.tracker.host === b.tracker.host && a.storages.some((storage) => b.storages.includes(storage));
}
