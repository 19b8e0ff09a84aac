// Transactions on SQLite's one connection: synchronous between BEGIN and COMMIT, patient before.
import type { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";

export interface SqliteWriter {
  /** Waits for another process's lock without stopping this one; everything else goes on being answered. */
  write<Result>(work: () => Result): Promise<Result>;
  /** Stops the process while it waits, up to `wait` milliseconds. */
  writeNow<Result>(work: () => Result, wait: number): Result;
}

export interface SqliteWriterOptions {
  /** Throws when the file is not in its place any more. */
  readonly place: () => void;
  /** How long write() waits for the lock, in milliseconds. */
  readonly patience: number;
}

/** How long any other statement may stop the process for a lock, in milliseconds; readers meet one only while a crash is mended. */
export const READERS_WAIT = 2_000;
const BUSY = 5;

/** When `work` throws, nothing of it is stored. */
export function sqliteWriter(database: DatabaseSync, { place, patience }: SqliteWriterOptions): SqliteWriter {
  function begin(wait: number): void {
    database.exec(`pragma busy_timeout = ${wait}`);
    try {
      database.exec("begin immediate");
    } finally {
      database.exec(`pragma busy_timeout = ${READERS_WAIT}`);
    }
  }

  function finish<Result>(work: () => Result): Result {
    try {
      const result = work();
      database.exec("commit");
      // What went into a file without a name must not be acknowledged.
      place();
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  }

  return {
    async write(work) {
      for (const deadline = performance.now() + patience; ; await setTimeout(5)) {
        place();
        try {
          begin(0);
        } catch (error) {
          if (isLocked(error) && performance.now() < deadline) continue;
          throw error;
        }
        return finish(work);
      }
    },
    writeNow(work, wait) {
      place();
      begin(wait);
      return finish(work);
    },
  };
}

export function isLocked(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === BUSY;
}
