// Tiles by the rules and examples of C2SP tlog-tiles.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashLeaf } from "../merkle/hash.ts";
import { consistencyProof, inclusionProof, treeHead } from "../merkle/proofs.ts";
import { appendLeaf, emptyEdge, type RightEdge, rootOf } from "../merkle/right-edge.ts";
import { verifyConsistency, verifyInclusion } from "../merkle/verify-proofs.ts";
import { sha256 } from "../testing/keys.fixture.ts";
import { numberedLeaves } from "../testing/trees.fixture.ts";
import { makeBundle, readBundle } from "./bundle.ts";
import { changedTiles, treeHasTile } from "./changed-tiles.ts";
import { readTilePath, type Tile, tilePath } from "./path.ts";
import { hashesFromTiles, makeTile } from "./read-tile.ts";

describe("paths", () => {
  it.each<[Tile, string]>([
    [{ level: 0, index: 1234067, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 1, index: 0, width: 17 }, "tile/1/000.p/17"],
    [{ level: "entries", index: 273, width: 112 }, "tile/entries/273.p/112"],
    [{ level: 2, index: 1000, width: 256 }, "tile/2/x001/000"],
  ])("%j is %s", (tile, path) => {
    expect(tilePath(tile)).toBe(path);
    expect(readTilePath(path)).toEqual(tile);
  });

  it("reads back what it writes", () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant("entries" as const));
    fc.assert(
      fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: 256 }), (level, index, width) => {
        expect(readTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width });
      }),
    );
  });

  it.each([
    "tile/0/67",
    "tile/0/0067",
    "tile/00/067",
    "tile/64/067",
    "tile/0/x000/067",
    "tile/0/001/067",
    "tile/0/x001",
    "tile/0/000.p/0",
    "tile/0/000.p/256",
    "tile/0/000.p/01",
    "tile/0/000.p/300",
    "tile/data/000",
    "/tile/0/000",
    "tile/0/000/",
    "tile/0/000\n",
    "tile/0/../000",
    "tile/0/x999/x999/x999/x999/x999/999",
    "tile/-1/000",
  ])("refuses %j", (path) => {
    expect(readTilePath(path)).toBeUndefined();
  });
});

describe("tiles that change", () => {
  it("are those of the document's examples of 70,000 and 256 leaves", () => {
    const tiles = changedTiles(0, 70_000);
    const at = (level: number) => tiles.filter((tile) => tile.level === level);
    expect(at(0)).toHaveLength(274);
    expect(at(0).at(-1)).toEqual({ level: 0, index: 273, width: 112 });
    expect(at(1).map(({ width }) => width)).toEqual([256, 17]);
    expect(at(2)).toEqual([{ level: 2, index: 0, width: 1 }]);
    expect(changedTiles(0, 256)).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 1, index: 0, width: 1 },
    ]);
  });

  it("are only those that grew", () => {
    expect(changedTiles(300, 310)).toEqual([{ level: 0, index: 1, width: 54 }]);
    expect(changedTiles(255, 257).map(tilePath)).toEqual(["tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"]);
    expect(changedTiles(512, 513).map(tilePath)).toEqual(["tile/0/002.p/1"]);
    expect(changedTiles(7, 7)).toEqual([]);
  });

  it("are tiles that the larger tree has", () => {
    for (const tile of changedTiles(100, 70_000)) {
      expect(treeHasTile(70_000, tile)).toBe(true);
      expect(treeHasTile(100, tile)).toBe(false);
    }
    expect(treeHasTile(70_000, { level: "entries", index: 273, width: 112 })).toBe(true);
    expect(treeHasTile(70_000, { level: "entries", index: 273, width: 113 })).toBe(false);
  });
});

it("proves from tiles alone, written batch by batch", async () => {
  const leaves = numberedLeaves(700);
  const sizes = [0, 1, 255, 256, 300, 513, 700];
  const nodes = new Map<string, Uint8Array>();
  const store = new Map<string, Uint8Array>();
  const edges: RightEdge[] = [];
  let edge = emptyEdge;
  for (const [at, size] of sizes.entries()) {
    for (const leaf of leaves.slice(edge.size, size)) {
      const grown = appendLeaf(sha256, edge, hashLeaf(sha256, leaf));
      for (const { level, index, hash } of grown.full) nodes.set(`${level}/${index}`, hash);
      edge = grown.edge;
    }
    edges.push(edge);
    for (const tile of changedTiles(sizes[at - 1] ?? 0, size)) {
      const hashes = Array.from({ length: tile.width }, (_, n) => nodes.get(`${Number(tile.level) * 8}/${tile.index * 256 + n}`));
      store.set(tilePath(tile), makeTile(hashes as Uint8Array[]));
    }
  }
  const read = (size: number) => hashesFromTiles(sha256, (tile) => store.get(tilePath(tile)) as Uint8Array, size);
  const root = rootOf(sha256, edge);
  for (const [at, size] of sizes.entries()) {
    const firstRoot = rootOf(sha256, edges[at] as RightEdge);
    expect(await treeHead(sha256, read(size), size)).toEqual(firstRoot);
    const path = await consistencyProof(sha256, read(700), size, 700);
    expect(verifyConsistency(sha256, { first: size, second: 700, firstRoot, secondRoot: root, path })).toBe(true);
  }
  for (const index of [0, 255, 256, 511, 640, 699]) {
    const path = await inclusionProof(sha256, read(700), index, 700);
    const leafHash = hashLeaf(sha256, leaves[index] as Uint8Array);
    expect(verifyInclusion(sha256, { leafHash, index, size: 700, path, root })).toBe(true);
  }
  const cut = hashesFromTiles(sha256, () => new Uint8Array(31), 700);
  await expect(treeHead(sha256, cut, 700)).rejects.toThrow(RangeError);
});

describe("bundles", () => {
  it("prefix each entry with its length, big-endian", () => {
    expect(makeBundle([new Uint8Array([7]), new Uint8Array(258)]).slice(0, 5)).toEqual(new Uint8Array([0, 1, 7, 1, 2]));
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (entries) => {
        expect(readBundle(makeBundle(entries))).toEqual(entries);
      }),
    );
    expect(() => makeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });

  it("are refused when cut", () => {
    const whole = makeBundle([new Uint8Array([1, 2, 3])]);
    for (let size = 1; size < whole.length; size++) expect(readBundle(whole.slice(0, size))).toBeUndefined();
  });
});
