// Adds counts up in memory and writes them together: a flood of sightings costs a transaction every few seconds.
import type { CountedSighting, DaySighting } from "../sightings/counted.ts";

export interface SiteSighting extends DaySighting {
  readonly site: string;
}

export interface GatherOptions {
  /** Stores a batch in one transaction; each sighting of a site and day is in it once. */
  readonly write: (batch: readonly SiteSighting[]) => void | Promise<void>;
  /** Whether what was refused may be written a little later, such as when another process is writing. */
  readonly passing?: (error: unknown) => boolean;
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
export function gather(options: GatherOptions): Gather {
  const { write, passing = () => false, size = 1_000, delay = 2_000, behind = 20 } = options;
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
    } catch (error) {
      // Choices on the same disk fail as well, and are reported.
      if (!closed && passing(error)) for (const row of batch) if (waiting.size < size) add(row);
    }
    underWay--;
  }

  function add(row: SiteSighting): void {
    const key = keyOf(row);
    waiting.set(key, { ...row, count: (waiting.get(key)?.count ?? 0) + row.count });
    // Nobody waits for it: the process may end, close() writes the rest.
    timer ??= setTimeout(flush, delay).unref();
  }

  return {
    add(site, day, rows) {
      if (closed) return;
      for (const { kind, name, host, writer, count } of rows) {
        const row = { site, day, kind, name, host, writer, count };
        if (!waiting.has(keyOf(row)) && waiting.size >= size) flush();
        // Still crowded: somebody else is writing for long, and this one is not counted.
        if (waiting.has(keyOf(row)) || waiting.size < size) add(row);
      }
    },
    flush,
    close() {
      closed = true;
      return flush();
    },
  };
}

function keyOf({ site, day, kind, name, host, writer }: SiteSighting): string {
  return JSON.stringify([site, day, kind, name, host, writer]);
}
