// Sightings as they are kept: counts by day, nothing of a visitor. What every store has to hold of them.
import type { Sighting, SightingKind } from "@temoin/register";

/** Most different sightings of one site and day; what is new beyond them counts into one row of the kind `other`. */
export const MOST_ROWS = 500;
/** How long a day's counts are kept. */
export const KEEP_DAYS = 90;

export interface CountedSighting extends Omit<Sighting, "kind"> {
  readonly kind: SightingKind | "other";
  readonly count: number;
}

export interface DaySighting extends CountedSighting {
  /** 2026-11-21, UTC. */
  readonly day: string;
}

/** Where counts beyond {@link MOST_ROWS} go. */
export const OTHER = { kind: "other", name: "", host: "", writer: "" } as const;

/** `days` before `day`, both as 2026-11-21. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
