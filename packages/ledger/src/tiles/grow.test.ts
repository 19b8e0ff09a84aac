import fc from "fast-check";
import { expect, test } from "vitest";
import { hashLeaf } from "../merkle/hash.ts";
import { appendLeaf, emptyEdge, rootOf } from "../merkle/right-edge.ts";
import { sha256 } from "../testing/keys.fixture.ts";
import { readBundle } from "./bundle.ts";
import { changedTiles } from "./changed-tiles.ts";
import { growLog } from "./grow.ts";
import { type Tile, tilePath, tileSize } from "./path.ts";

const entryOf = (n: number) => sha256(new TextEncoder().encode(`entry ${n}`));

/** A store that keeps the widest tile of each place, and hands out the part that is asked for. */
function shelf() {
  const kept = new Map<string, Uint8Array>();
  const key = ({ level, index }: Tile) => `${level}/${index}`;
  const read = (tile: Tile) => {
    const bytes = kept.get(key(tile)) ?? new Uint8Array(0);
    return bytes.subarray(0, tileSize(tile));
  };
  return { kept, read, put: (tile: Tile, bytes: Uint8Array) => kept.set(key(tile), bytes) };
}

test("in steps of any size it gives the tree, the tiles and the bundles that one step gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }), async (steps) => {
      const { kept, read, put } = shelf();
      let size = 0;
      for (const step of steps) {
        const grown = await growLog(
          sha256,
          read,
          size,
          Array.from({ length: step }, (_, n) => entryOf(size + n)),
        );
        const paths = grown.tiles.filter(({ level }) => level !== "entries").map(tilePath);
        expect(paths.sort()).toEqual(
          changedTiles(size, size + step)
            .map(tilePath)
            .sort(),
        );
        for (const tile of grown.tiles) put(tile, tile.bytes);
        size += step;
        let edge = emptyEdge;
        for (let n = 0; n < size; n++) edge = appendLeaf(sha256, edge, hashLeaf(sha256, entryOf(n))).edge;
        expect(grown.size).toBe(size);
        expect(grown.root).toEqual(rootOf(sha256, edge));
      }
      const entries = Array.from({ length: Math.ceil(size / 256) }, (_, index) =>
        readBundle(kept.get(`entries/${index}`) as Uint8Array),
      );
      expect(entries.flat()).toEqual(Array.from({ length: size }, (_, n) => entryOf(n)));
    }),
    { numRuns: 25 },
  );
});

test("a damaged tile is told, not built upon", async () => {
  const { read, put } = shelf();
  for (const tile of (await growLog(sha256, read, 0, [entryOf(0), entryOf(1)])).tiles) put(tile, tile.bytes.subarray(1));
  await expect(growLog(sha256, read, 2, [entryOf(2)])).rejects.toThrow(RangeError);
});
