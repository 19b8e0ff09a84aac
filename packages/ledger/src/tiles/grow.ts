// A log that grows by some entries: the tiles and bundles to write, and the new head. What was full before is never touched.
import { joinBytes } from "../encoding/join-bytes.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { hashLeaf } from "../merkle/hash.ts";
import type { ReadHash } from "../merkle/proofs.ts";
import { appendLeaf, type RightEdge, rootOf } from "../merkle/right-edge.ts";
import { makeBundle } from "./bundle.ts";
import { TILE_WIDTH, type Tile } from "./path.ts";
import { hashesFromTiles, type ReadTile } from "./read-tile.ts";

export interface WrittenTile extends Tile {
  readonly bytes: Uint8Array;
}

export interface Grown {
  /** Leaves now. */
  readonly size: number;
  /** The head of the tree, 32 bytes. */
  readonly root: Uint8Array;
  /** Each takes the place of a narrower one of the same level and index. */
  readonly tiles: readonly WrittenTile[];
}

/** `entries`: 32-byte commitments, in order. Reads a few tiles, whatever the size. Throws a RangeError when a stored tile is damaged. */
export async function growLog(sha256: Sha256, readTile: ReadTile, size: number, entries: readonly Uint8Array[]): Promise<Grown> {
  const tiles = new Map<string, { level: Tile["level"]; index: number; parts: Uint8Array[]; width: number }>();
  const add = async (level: Tile["level"], at: number, part: Uint8Array): Promise<void> => {
    const index = Math.floor(at / TILE_WIDTH);
    const before = at % TILE_WIDTH;
    const key = `${level} ${index}`;
    const open = tiles.get(key) ?? {
      level,
      index,
      parts: before > 0 ? [await readTile({ level, index, width: before })] : [],
      width: before,
    };
    open.parts.push(part);
    open.width = before + 1;
    tiles.set(key, open);
  };

  let edge = await rightEdge(hashesFromTiles(sha256, readTile, size), size);
  for (const entry of entries) {
    await add("entries", edge.size, makeBundle([entry]));
    const grown = appendLeaf(sha256, edge, hashLeaf(sha256, entry));
    for (const { level, index, hash } of grown.full) if (level % 8 === 0) await add(level / 8, index, hash);
    edge = grown.edge;
  }
  const written = [...tiles.values()].map(({ level, index, parts, width }) => ({
    level,
    index,
    width,
    bytes: joinBytes(...parts),
  }));
  return { size: edge.size, root: rootOf(sha256, edge), tiles: written };
}

/** The heads of the full subtrees of a tree with `size` leaves, read from it. */
export async function rightEdge(read: ReadHash, size: number): Promise<RightEdge> {
  const hashes: Promise<Uint8Array>[] = [];
  let start = 0;
  for (let level = 52; level >= 0; level--) {
    const width = 2 ** level;
    if (size - start < width) continue;
    hashes.push(Promise.resolve(read(level, start / width)));
    start += width;
  }
  return { size, hashes: await Promise.all(hashes) };
}
