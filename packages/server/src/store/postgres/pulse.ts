// Does the database live, and take writes? Asked all the time, so that nobody has to wait to find out.
import { setTimeout } from "node:timers/promises";
import type { Pool } from "pg";

export interface Pulse {
  /** False from shortly after the database went until it is back. */
  alive(): boolean;
  stop(): void;
}

/** A replica answers as well, but keeps nothing. */
const ASK = "select pg_is_in_recovery() as replica";

/** Asks every `every` milliseconds; an answer later than `patience` counts as none. */
export function feelPulse(pool: Pool, { every = 1_000, patience = 3_000 } = {}): Pulse {
  const stopped = new AbortController();
  let alive = true;

  async function ask(): Promise<void> {
    const late = globalThis
      .setTimeout(() => {
        alive = false;
      }, patience)
      .unref();
    try {
      const { rows } = await pool.query<{ replica: boolean }>(ASK);
      alive = rows[0]?.replica === false;
    } catch {
      alive = false;
    } finally {
      clearTimeout(late);
    }
  }

  async function beat(): Promise<void> {
    for (;;) {
      await setTimeout(every, undefined, { signal: stopped.signal, ref: false });
      await ask();
    }
  }
  // It ends when it is stopped.
  beat().catch(() => {});
  return { alive: () => alive, stop: () => stopped.abort() };
}
