// Could a choice be stored right now? Tried, not guessed: free space alone says nothing of quotas, rights or another's lock.
import type { DatabaseSync } from "node:sqlite";

/** As much as a group of some hundred records, in bytes. */
const ROOM = 131_072;
const TAKE = `insert or ignore into file (site, name, type, body) values ('', 'probe', '', zeroblob(${ROOM}))`;
const GIVE_BACK = "delete from file where site = '' and name = 'probe'";

/** Two steps, each to be run in a transaction of its own: what is taken and given back in one never reaches the disk. */
export function sqliteProbe(database: DatabaseSync): readonly (() => void)[] {
  return [TAKE, GIVE_BACK].map((text) => () => database.exec(text));
}
