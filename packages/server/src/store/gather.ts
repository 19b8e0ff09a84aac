// Adds counts up in memory and writes them together: a flood of sightings costs a transaction every few seconds.
import type { CountedSighting, DaySighting } from "../sightings/counted.ts";

export interface SiteSighting extends DaySighting {
  readonly site: string;
}

export interface GatherOptions {
  /** Stores a batch in one transaction; each sighting of a site and day is in it once. */
  readonly write: (batch: readonly SiteSighting[]) => void | Promise<void>;
  /** Most different sightings that wait, all sites together; the next one makes them be written. */
  readonly size?: number;
  /** How long the first one waits, in milliseconds. */
  readonly delay?: number;
  /** Most batches on their way to a slow database; what comes beyond them is lost. */
  readonly behind?: number;
}

export interface Gather {
  add(site: string, day: string, rows: readonly CountedSighting[]): void;
  /** Writes what waits; resolves when all of it is written or lost. */
  flush(): Promise<void>;
  /** Writes what waits, then drops what comes. */
  close(): Promise<void>;
}

/** Counts are no proof of anything: what a full or locked disk refuses is lost, so that nothing piles up. */
export function gather({ write, size = 1_000, delay = 2_000, behind = 20 }: GatherOptions): Gather {
  const waiting = new Map<string, SiteSighting>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = Promise.resolve();
  let underWay = 0;
  let closed = false;

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = [...waiting.values()];
    waiting.clear();
    // One after the other; a store that writes at once has written when this returns.
    if (batch.length > 0 && underWay < behind) written = underWay++ === 0 ? attempt(batch) : written.then(() => attempt(batch));
    return written;
  }

  /** Synchronous as far as `write` is. */
  async function attempt(batch: readonly SiteSighting[]): Promise<void> {
    try {
      const writing = write(batch);
      if (writing) await writing;
    } catch {
      // Choices on the same disk fail as well, and are reported.
    }
    underWay--;
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
      const last = flush();
      closed = true;
      return last;
    },
  };
}
