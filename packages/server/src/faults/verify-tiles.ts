// The stored tiles against those that the entries give.
import { hashLeaf, hashNode, makeBundle, TILE_WIDTH } from "@temoin/ledger";
import { sha256Bytes } from "../ledger/crypto.ts";
import type { Store } from "../store/store.ts";

/** `commitments`: all leaves in order. Every tile of every level, and every bundle of entries, at its full width. */
export async function tileFaults(store: Store, site: string, commitments: readonly Uint8Array[]): Promise<string[]> {
  const faults: string[] = [];
  async function compare(level: number | "entries", index: number, width: number, bytes: Uint8Array): Promise<void> {
    const kept = await store.tile(site, { level, index, width });
    if (!kept || Buffer.compare(kept, bytes) !== 0) faults.push(`the tile ${level}/${index} is not that of the records`);
  }
  for (let at = 0; at < commitments.length; at += TILE_WIDTH) {
    const part = commitments.slice(at, at + TILE_WIDTH);
    await compare("entries", at / TILE_WIDTH, part.length, makeBundle(part));
  }
  let hashes = commitments.map((commitment) => hashLeaf(sha256Bytes, commitment));
  for (let level = 0; hashes.length > 0; level++) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < hashes.length; at += TILE_WIDTH) {
      const part = hashes.slice(at, at + TILE_WIDTH);
      await compare(level, at / TILE_WIDTH, part.length, Buffer.concat(part));
      if (part.length === TILE_WIDTH) above.push(topOf(part));
    }
    hashes = above;
  }
  return faults;
}

/** Of a full tile. */
function topOf(hashes: readonly Uint8Array[]): Uint8Array {
  let level = [...hashes];
  while (level.length > 1)
    level = level.flatMap((hash, at) => (at % 2 === 0 ? [hashNode(sha256Bytes, hash, level[at + 1] as Uint8Array)] : []));
  return level[0] as Uint8Array;
}
