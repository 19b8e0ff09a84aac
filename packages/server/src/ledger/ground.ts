// What a log may be continued from: a head that its own tiles still give, and that no earlier head of ours contradicts.
import { hashesFromTiles, treeHead } from "@temoin/ledger";
import type { Store } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";
import { checkpointOf, tileReader } from "./log.ts";

/** The log of the store is not the one that was vouched for; the message says what to do. */
export class LogFault extends Error {
  readonly code = "TEMOIN_LOG";
}

/**
 * Throws a {@link LogFault} unless the store's log begins with all that `note` covers, as its tiles show. Reads a few tiles, whatever the size.
 * A second history under the same signature would look like forgery to everybody who holds a checkpoint or a receipt.
 */
export async function refuseOtherHistory(store: Store, site: string, note: string): Promise<void> {
  const vouched = checkpointOf(note);
  if (!vouched) throw new LogFault(`The checkpoint that was kept of the log of ${site} is damaged: remove its file.`);
  const { size = 0 } = (await store.head(site)) ?? {};
  if (size < vouched.size)
    throw new LogFault(
      `The log of ${site} has ${size} entries, but a checkpoint over ${vouched.size} was signed: the database is older than that. Bring back the database of that time or a newer backup.`,
    );
  const root = await rootAt(store, site, vouched.size);
  if (!root || Buffer.compare(root, vouched.root) !== 0)
    throw new LogFault(
      `The log of ${site} does not give the head that was signed over ${vouched.size} entries: the database is damaged or another one. Bring back the newest backup.`,
    );
}

/** Undefined when tiles are missing or damaged. */
async function rootAt(store: Store, site: string, size: number): Promise<Uint8Array | undefined> {
  try {
    return await treeHead(sha256Bytes, hashesFromTiles(sha256Bytes, tileReader(store, site), size), size);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
