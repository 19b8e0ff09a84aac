// Counts by day -> one line for each sighting that the register still does not declare, most frequent first. Pure.
import { type Suggestion, suggest } from "@temoin/catalogue";
import { type Bundle, reach, type Sighting } from "@temoin/register";
import { type DaySighting, undeclared } from "@temoin/server";

export interface ListedSighting extends Sighting {
  /** Page views that told it; about one in ten tells. */
  readonly count: number;
  /** On how many days. */
  readonly days: number;
  /** The last of them, 2026-11-21. */
  readonly last: string;
  readonly suggestion?: Suggestion;
  /** Id of the service that the register declares at that host or writer. */
  readonly declaredAt?: string;
}

export interface SightingList {
  readonly sightings: readonly ListedSighting[];
  /** Counts of what came beyond the limit of a day and is not told apart. */
  readonly others: number;
}

/** `rows` in the order of days, as a store gives them. */
export function listSightings(rows: readonly DaySighting[], bundle: Bundle): SightingList {
  const isNews = undeclared(bundle);
  const found = new Map<string, ListedSighting>();
  let others = 0;
  for (const { kind, name, host, writer, count, day } of rows) {
    if (kind === "other") others += count;
    if (kind === "other" || !isNews({ kind, name, host, writer })) continue;
    const key = JSON.stringify([kind, name, host, writer]);
    const known = found.get(key) ?? start({ kind, name, host, writer }, bundle);
    found.set(key, { ...known, count: known.count + count, days: known.days + 1, last: day });
  }
  return { sightings: [...found.values()].sort((a, b) => b.count - a.count || b.days - a.days), others };
}

function start(sighting: Sighting, bundle: Bundle): ListedSighting {
  const suggestion = suggest(sighting);
  const there = (sighting.host || sighting.writer).replace(/^\./, "");
  const { service } = reach(bundle, { services: new Map() }, there);
  return {
    ...{ ...sighting, count: 0, days: 0, last: "" },
    ...(suggestion ? { suggestion } : {}),
    ...(service === undefined ? {} : { declaredAt: service }),
  };
}
