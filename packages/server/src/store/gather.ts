// Adds counts up in memory and writes them together: a flood of sightings costs a transaction every few seconds.
import type { CountedSighting, DaySighting } from "../sightings/counted.ts";

export interface SiteSighting extends DaySighting {
  readonly site: string;
}

export interface GatherOptions {
  /** Stores a batch in one transaction; each sighting of a site and day is in it once. */
  readonly write: (batch: readonly SiteSighting[]) => void;
  /** Most different sightings that wait, all sites together; the next one makes them be written. */
  readonly size?: number;
  /** How long the first one waits, in milliseconds. */
  readonly delay?: number;
}

export interface Gather {
  add(site: string, day: string, rows: readonly CountedSighting[]): void;
  /** Writes what waits. */
  flush(): void;
  /** Writes what waits, then drops what comes. */
  close(): void;
}

/** Counts are no proof of anything: what a full or locked disk refuses is lost, so that nothing piles up. */
export function gather({ write, size = 1_000, delay = 2_000 }: GatherOptions): Gather {
  const waiting = new Map<string, SiteSighting>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const batch = [...waiting.values()];
    waiting.clear();
    if (batch.length === 0) return;
    try {
      write(batch);
    } catch {
      // Choices on the same disk fail as well, and are reported.
    }
  }

  return {
    add(site, day, rows) {
      if (closed) return;
      for (const { kind, name, host, writer, count } of rows) {
        const key = JSON.stringify([site, day, kind, name, host, writer]);
        const known = waiting.get(key)?.count ?? 0;
        if (known === 0 && waiting.size >= size) flush();
        waiting.set(key, { site, day, kind, name, host, writer, count: known + count });
      }
      // Nobody waits for it: the process may end, close() writes the rest.
      if (waiting.size > 0) timer ??= setTimeout(flush, delay).unref();
    },
    flush,
    close() {
      flush();
      closed = true;
    },
  };
}
