// Counts of sightings in memory, under the same limits as in SQLite.
import { type CountedSighting, type DaySighting, dayBefore, KEEP_DAYS, MOST_ROWS, OTHER } from "../sightings/counted.ts";

export interface SightingShelf {
  add(day: string, rows: readonly CountedSighting[]): void;
  /** From `fromDay` on, in the order of day, kind, name, host and writer. */
  since(fromDay: string): readonly DaySighting[];
}

export function sightingShelf(): SightingShelf {
  const days = new Map<string, Map<string, DaySighting>>();

  function open(day: string): Map<string, DaySighting> {
    const opened = new Map<string, DaySighting>();
    for (const old of days.keys()) if (old < dayBefore(day, KEEP_DAYS)) days.delete(old);
    days.set(day, opened);
    return opened;
  }

  return {
    add(day, rows) {
      for (const row of rows) {
        const counts = days.get(day) ?? open(day);
        const full = counts.size - (counts.has(keyOf(OTHER)) ? 1 : 0) >= MOST_ROWS;
        const { kind, name, host, writer } = full && !counts.has(keyOf(row)) ? OTHER : row;
        const key = keyOf({ kind, name, host, writer });
        counts.set(key, { day, kind, name, host, writer, count: (counts.get(key)?.count ?? 0) + row.count });
      }
    },
    since: (fromDay) =>
      [...days]
        .filter(([day]) => day >= fromDay)
        .flatMap(([day, counts]) => [...counts].map(([key, row]) => [`${day}${key}`, row] as const))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row),
  };
}

/** Sorts as the columns do: no character of a name or host comes before the separator. */
function keyOf({ kind, name, host, writer }: Omit<CountedSighting, "count">): string {
  return ["", kind, name, host, writer].join("\u0000");
}
