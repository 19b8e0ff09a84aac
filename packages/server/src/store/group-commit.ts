// Many writers, one disk: what arrives while a transaction is under way goes into the next one, all together.
// A database server takes several transactions at once, each on a lane of its own.
import { setImmediate } from "node:timers/promises";
import type { Appended } from "./store.ts";

export interface GroupCommit<Item> {
  /** Resolves when the item's transaction has been committed, or tells why it was not. */
  push(item: Item): Promise<Appended>;
  /** False after close(). */
  open(): boolean;
  /** Refuses what comes from now on and resolves when all that waits is settled. */
  close(): Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly settle: (result: Appended) => void;
}

export interface GroupCommitOptions<Item> {
  /** Stores a batch in one transaction, all or nothing; one result per item, in order. */
  readonly commit: (items: readonly Item[]) => readonly Appended[] | Promise<readonly Appended[]>;
  /** Most items in one transaction. */
  readonly size?: number;
  /** Most items that may wait; one more is turned away, so that memory stays bounded. */
  readonly limit?: number;
  /** Most transactions at the same time. */
  readonly lanes?: number;
}

export function groupCommit<Item>(options: GroupCommitOptions<Item>): GroupCommit<Item> {
  const { commit, size = 500, limit = 10_000, lanes = 1 } = options;
  const waiting: Waiting<Item>[] = [];
  const running = new Set<Promise<void>>();
  let gathering = false;
  let closed = false;

  async function drain(): Promise<void> {
    // One lane gathers at a time, and takes all that waits.
    while (waiting.length > 0 && !gathering) {
      // Gives every request that has already arrived the chance to join.
      gathering = true;
      await setImmediate();
      gathering = false;
      const batch = waiting.splice(0, size);
      openLane();
      await settleBatch(batch, commit);
    }
  }

  function openLane(): void {
    if (waiting.length === 0 || gathering || running.size >= lanes) return;
    const lane = drain().finally(() => {
      running.delete(lane);
      openLane();
    });
    running.add(lane);
  }

  return {
    push(item) {
      if (closed) return Promise.resolve({ kind: "unavailable", why: "closed" });
      if (waiting.length >= limit) return Promise.resolve({ kind: "unavailable", why: "busy" });
      return new Promise((settle) => {
        waiting.push({ item, settle });
        openLane();
      });
    },
    open: () => !closed,
    async close() {
      closed = true;
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function settleBatch<Item>(batch: readonly Waiting<Item>[], commit: GroupCommitOptions<Item>["commit"]): Promise<void> {
  try {
    const results = await commit(batch.map(({ item }) => item));
    for (const [index, { settle }] of batch.entries()) {
      settle(
        results[index] ?? { kind: "unavailable", why: "failed", error: new Error("The store gave no result for a record.") },
      );
    }
  } catch (error) {
    for (const { settle } of batch) settle({ kind: "unavailable", why: "failed", error });
  }
}
