// Could a choice be stored right now? Tried, not guessed: free space alone says nothing of quotas, rights or another's lock.
import type { DatabaseSync } from "node:sqlite";

/** As much as a group of some hundred records, in bytes. */
const ROOM = 131_072;
const ROW = `insert into file (site, name, type, body) values ('', 'probe', '', zeroblob(${ROOM}))`;

/** To be run in a transaction. Takes room and gives it back, then lets one page reach the disk; no row is left. */
export function sqliteProbe(database: DatabaseSync): () => void {
  return () => {
    database.exec(`savepoint probe; ${ROW}; rollback to probe; release probe`);
    // Written again with the same value: the smallest commit that really syncs.
    const { user_version: version } = database.prepare("pragma user_version").get() as { user_version: number };
    database.exec(`pragma user_version = ${version}`);
  };
}
