// The log of one site: its name, its keys, its reading.
import {
  type Checkpoint,
  formatVerifierKey,
  hashesFromTiles,
  inclusionProof,
  makeVerifierKey,
  readCheckpoint,
  readNote,
  type Tile,
  type VerifierKey,
} from "@temoin/ledger";
import type { Store } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";
import type { LedgerKeys } from "./keys.ts";

/** Fixed by the log's first checkpoint: a log keeps its name when the site moves to another host. */
export async function originOf(store: Store, site: LogSite): Promise<string> {
  const head = await store.head(site.id);
  return (head && checkpointOf(head.checkpoint)?.origin) ?? `${firstHost(site)}/temoin/log`;
}

/** A published site, as far as its log goes. */
export interface LogSite {
  readonly id: string;
  readonly hosts: readonly string[];
}

function firstHost({ id, hosts }: LogSite): string {
  return hosts[0]?.replace(/^\./, "") ?? id;
}

/** One for each key that ever signed, the current one last. */
export function verifierKeys(origin: string, { publicKeys }: LedgerKeys): VerifierKey[] {
  return publicKeys.map((publicKey) => makeVerifierKey(sha256Bytes, origin, "log", publicKey));
}

export function verifierKeyTexts(origin: string, keys: LedgerKeys): string[] {
  return verifierKeys(origin, keys).map(formatVerifierKey);
}

/** Unverified: our own store's. */
export function checkpointOf(note: string): Checkpoint | undefined {
  return readCheckpoint(readNote(note)?.text ?? "");
}

/** Throws a RangeError when the store has not what its checkpoint says: a fault for the operator. */
export function tileReader(store: Store, site: string): (tile: Tile) => Promise<Uint8Array> {
  return async (tile) => {
    const bytes = await store.tile(site, tile);
    if (!bytes) throw new RangeError(`The log of ${site} lacks the tile ${tile.level}/${tile.index}.`);
    return bytes;
  };
}

/** That a leaf is under the checkpoint over `size` leaves. */
export function proofOf(store: Store, site: string, leaf: number, size: number): Promise<Uint8Array[]> {
  return inclusionProof(sha256Bytes, hashesFromTiles(sha256Bytes, tileReader(store, site), size), leaf, size);
}
