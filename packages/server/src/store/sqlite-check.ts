// Is the file whole? Looked at when it is opened.
import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";

/**
 * quick_check reads every page: under two seconds for 64 MB on a small, busy machine, half an hour for 50 GB. Small files are read whole; of large ones only what will
 * be built upon is looked at (the log's head, by the sealer), and the whole check is the operator's, in quiet hours.
 */
const WHOLE = 67_108_864;

/** Throws what SQLite throws for a damaged file. Flipped bits inside a row are no damage to SQLite: those the log finds. */
export function checkFile(database: DatabaseSync, file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > WHOLE) return;
  const found = database.prepare("pragma quick_check(1)").get();
  const said = String(Object.values(found ?? {})[0] ?? "ok");
  if (said === "ok") return;
  throw Object.assign(new Error(`The check of the database says: ${said}`), { code: "ERR_SQLITE_ERROR", errcode: 11 });
}
