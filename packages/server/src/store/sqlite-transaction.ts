// One synchronous transaction on SQLite's one connection.
import type { DatabaseSync } from "node:sqlite";

/** Takes the write lock first. When `work` throws, nothing of it is stored. */
export function transaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}
