// Which tiles a store writes when the tree grows, and whether a tree has a tile (C2SP tlog-tiles).
import { TILE_WIDTH, type Tile } from "./path.ts";

/**
 * Tiles with hashes that the tree of `to` leaves has and that of `from` leaves has not, each at its width in the larger tree, level by level.
 * Bundles of entries change with level 0: same indexes, same widths.
 */
export function changedTiles(from: number, to: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, to) > 0; level++) {
    const [before, after] = [hashesAt(level, from), hashesAt(level, to)];
    if (before === after) continue;
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < after; index++)
      tiles.push({ level, index, width: Math.min(after - index * TILE_WIDTH, TILE_WIDTH) });
  }
  return tiles;
}

/** Whether the tree of `size` leaves has the tile: a partial one when it has at least as many hashes (widths of smaller trees count). */
export function treeHasTile(size: number, { level, index, width }: Tile): boolean {
  return hashesAt(level === "entries" ? 0 : level, size) >= index * TILE_WIDTH + width;
}

/** Hashes at a tile level: full subtrees of height 8·level. */
function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}
