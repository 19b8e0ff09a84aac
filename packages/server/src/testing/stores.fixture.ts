// Every store, for tests that have to hold over each of them. Files go when the test file is through.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { memoryStore } from "../store/memory.ts";
import { openSqlite } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";

const folder = mkdtempSync(join(tmpdir(), "temoin-stores-"));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

export const stores: [name: string, open: () => Store | Promise<Store>][] = [
  ["memory", memoryStore],
  ["sqlite", () => openSqlite(join(folder, `${++files}.db`))],
];
