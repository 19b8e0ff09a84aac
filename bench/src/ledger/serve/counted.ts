// Counts what a store acknowledges, and in how many transactions.
import type { Store } from "@temoin/server";

export interface Counts {
  rows: number;
  batches: number;
}

/** A group is settled in one turn of the event loop: whatever is acknowledged in the same turn was committed together. */
export function counted(store: Store, counts: Counts): Store {
  let marked = false;
  const append: Store["append"] = async (record) => {
    const appended = await store.append(record);
    counts.rows++;
    if (!marked) {
      marked = true;
      counts.batches++;
      setImmediate(() => {
        marked = false;
      });
    }
    return appended;
  };
  return { ...store, append };
}
