// Single hashes out of tiles. A tile keeps every eighth level of the tree; the levels between are hashed anew from it.
import { joinBytes } from "../encoding/join-bytes.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { hashNode } from "../merkle/hash.ts";
import type { ReadHash } from "../merkle/proofs.ts";
import { TILE_WIDTH, type Tile } from "./path.ts";

const TILE_HEIGHT = 8;
const HASH_SIZE = 32;

/** The bytes of a tile: its hashes one after the other. */
export function makeTile(hashes: readonly Uint8Array[]): Uint8Array {
  return joinBytes(...hashes);
}

/** Bytes of a tile of the tree with `size` leaves, at the width that it has there. */
export type ReadTile = (tile: Tile) => Uint8Array | Promise<Uint8Array>;

/**
 * For proofs in the tree of `size` leaves. Throws a RangeError when the store hands out a tile of another length: it is damaged,
 * and a proof made from it would be refused by its reader.
 */
export function hashesFromTiles(sha256: Sha256, readTile: ReadTile, size: number): ReadHash {
  // A proof asks one tile for up to eight levels: it is read once. As short-lived as the proof.
  const asked = new Map<string, Uint8Array | Promise<Uint8Array>>();
  const readOnce: ReadTile = (tile) => {
    const key = `${tile.level}/${tile.index}`;
    const bytes = asked.get(key) ?? readTile(tile);
    asked.set(key, bytes);
    return bytes;
  };
  return async (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const count = 2 ** (level % TILE_HEIGHT);
    const first = index * count;
    const tileIndex = Math.floor(first / TILE_WIDTH);
    const width = Math.min(Math.floor(size / TILE_WIDTH ** tileLevel) - tileIndex * TILE_WIDTH, TILE_WIDTH);
    const bytes = await readOnce({ level: tileLevel, index: tileIndex, width });
    if (bytes.length !== width * HASH_SIZE) throw new RangeError(`Tile ${tileLevel}/${tileIndex} has ${bytes.length} bytes.`);
    const head = fullHead(sha256, bytes, first - tileIndex * TILE_WIDTH, count);
    // A hash of its own: what is handed out must not keep the whole tile in memory, nor change with it.
    return count === 1 ? head.slice() : head;
  };
}

/** The head of the full subtree over `count` hashes of a tile, beginning with number `first`. */
function fullHead(sha256: Sha256, tile: Uint8Array, first: number, count: number): Uint8Array {
  if (count === 1) return tile.subarray(first * HASH_SIZE, (first + 1) * HASH_SIZE);
  return hashNode(sha256, fullHead(sha256, tile, first, count / 2), fullHead(sha256, tile, first + count / 2, count / 2));
}
