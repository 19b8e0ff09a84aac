// Every store, for tests that have to hold over each of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryStore } from "../store/memory.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";
import { openTemporaryPostgres, postgres } from "./postgres.fixture.ts";

export const stores: [name: string, open: () => Store | Promise<Store>][] = [
  ["memory", memoryStore],
  ["sqlite", openTemporary],
  ...(postgres ? [["postgres", openTemporaryPostgres] as [string, () => Promise<Store>]] : []),
];

/** Its folder goes when it is closed. */
async function openTemporary(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "temoin-stores-"));
  const store = await openSqlite(join(folder, "temoin.db"));
  async function close(): Promise<void> {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...store, close };
}
