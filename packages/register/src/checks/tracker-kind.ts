// What kind of thing a tracker is, as far as the register and the catalogue can tell.
import { exemptionOf, type ListedTracker, listTrackers, purposeOf } from "../trackers.ts";
import type { CheckContext } from "./check.ts";

export interface KnownAs {
  readonly name: string;
  readonly service: string;
  readonly category: string;
}

/** What the catalogue knows of the names of a row. */
export function knownAs({ known }: CheckContext, listed: ListedTracker): KnownAs[] {
  return listed.names.flatMap((name) => {
    const found = known(name);
    return found ? [{ name, ...found }] : [];
  });
}

/** True when it measures the audience: it says so, or the catalogue knows its name as analytics. */
export function isAudience(context: CheckContext, listed: ListedTracker): boolean {
  return (
    listed.tracker.exemption === "audience-measurement" ||
    knownAs(context, listed).some((found) => found.category === "analytics")
  );
}

/** True when a tracker claims to need no consent: it gives a reason, or every purpose of it is exempt. */
export function claimsExemption({ register }: CheckContext, { tracker, purposeIds }: ListedTracker): boolean {
  return tracker.exemption !== undefined || purposeIds.every((id) => purposeOf(register, id)?.basis === "exempt");
}

/** Trackers that go without consent. */
export function exemptTrackers({ register }: CheckContext): ListedTracker[] {
  return listTrackers(register).filter((listed) => exemptionOf(register, listed) !== undefined);
}

/** A tracker inside a sentence: its name, or what is known of it when the policy names none. */
export function trackerName({ tracker, service, names }: ListedTracker): string {
  return names.length > 0 ? `"${tracker.name}"` : `a tracker of ${service.name}`;
}
