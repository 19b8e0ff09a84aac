// The tree against RFC 9162's recursive definition, against published heads, and against tampering.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hex } from "../encoding/hex.ts";
import { sha256 } from "../testing/keys.fixture.ts";
import { naiveConsistency, naiveHead, naiveInclusion, numberedLeaves, readingFrom } from "../testing/trees.fixture.ts";
import { hashLeaf, hashNode } from "./hash.ts";
import { consistencyProof, inclusionProof, treeHead } from "./proofs.ts";
import { appendLeaf, emptyEdge, rootOf } from "./right-edge.ts";
import { verifyConsistency, verifyInclusion } from "./verify-proofs.ts";

/** The eight entries and heads by which implementations of RFC 6962 are commonly checked (certificate-transparency, transparency-dev). */
const entries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const heads = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const known = entries.map((entry) => new Uint8Array(Buffer.from(entry, "hex")));

function grow(leaves: readonly Uint8Array[]) {
  return leaves.reduce((edge, leaf) => appendLeaf(sha256, edge, hashLeaf(sha256, leaf)).edge, emptyEdge);
}

it.each(heads.map((head, size) => [size, head] as const))("has the published head at %i leaves", async (size, head) => {
  const leaves = known.slice(0, size);
  expect(hex(rootOf(sha256, grow(leaves)))).toBe(head);
  expect(hex(await treeHead(sha256, readingFrom(leaves), size))).toBe(head);
  expect(hex(naiveHead(leaves))).toBe(head);
});

it("has the published path of leaf 0 in 8, and proof from 6 to 8", async () => {
  const read = readingFrom(known);
  expect((await inclusionProof(sha256, read, 0, 8)).map(hex)).toEqual([
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
  ]);
  expect((await consistencyProof(sha256, read, 6, 8)).map(hex)).toEqual([
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  ]);
});

const size = fc.integer({ min: 1, max: 70 });
const sizeAndPart = size.chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));

it("appends and proves as the recursive definition does", async () => {
  await fc.assert(
    fc.asyncProperty(sizeAndPart, async ([n, m]) => {
      const leaves = numberedLeaves(n);
      const read = readingFrom(leaves);
      expect(rootOf(sha256, grow(leaves))).toEqual(naiveHead(leaves));
      expect(await treeHead(sha256, read, m)).toEqual(naiveHead(leaves.slice(0, m)));
      if (m < n) expect(await inclusionProof(sha256, read, m, n)).toEqual(naiveInclusion(m, leaves));
      if (m > 0) expect(await consistencyProof(sha256, read, m, n)).toEqual(naiveConsistency(m, leaves));
    }),
  );
});

it("hands out every full node exactly once", () => {
  const leaves = numberedLeaves(37);
  const read = readingFrom(leaves);
  const seen = new Set<string>();
  leaves.reduce((edge, leaf) => {
    const { edge: grown, full } = appendLeaf(sha256, edge, hashLeaf(sha256, leaf));
    for (const { level, index, hash } of full) {
      expect(hash).toEqual(read(level, index));
      expect(seen.has(`${level}/${index}`)).toBe(false);
      seen.add(`${level}/${index}`);
    }
    return grown;
  }, emptyEdge);
  expect(seen.size).toBe(37 + 18 + 9 + 4 + 2 + 1);
});

describe("verification", () => {
  it("accepts what is true and nothing that differs in any part", () => {
    fc.assert(
      fc.property(sizeAndPart, fc.nat(), ([n, m], seed) => {
        const leaves = numberedLeaves(n);
        const root = naiveHead(leaves);
        if (m < n) {
          const leafHash = hashLeaf(sha256, leaves[m] as Uint8Array);
          const proof = { leafHash, index: m, size: n, path: naiveInclusion(m, leaves), root };
          expect(verifyInclusion(sha256, proof)).toBe(true);
          for (const wrong of wrongPaths(proof.path, seed))
            expect(verifyInclusion(sha256, { ...proof, path: wrong })).toBe(false);
          expect(verifyInclusion(sha256, { ...proof, root: flip(root, seed) })).toBe(false);
          expect(verifyInclusion(sha256, { ...proof, leafHash: flip(leafHash, seed) })).toBe(false);
          for (const index of [-1, n, m + 0.5, ...leaves.keys()])
            if (index !== m) expect(verifyInclusion(sha256, { ...proof, index })).toBe(false);
        }
        if (m > 0 && m < n) {
          const firstRoot = naiveHead(leaves.slice(0, m));
          const proof = { first: m, second: n, firstRoot, secondRoot: root, path: naiveConsistency(m, leaves) };
          expect(verifyConsistency(sha256, proof)).toBe(true);
          for (const wrong of wrongPaths(proof.path, seed))
            expect(verifyConsistency(sha256, { ...proof, path: wrong })).toBe(false);
          expect(verifyConsistency(sha256, { ...proof, firstRoot: flip(firstRoot, seed) })).toBe(false);
          expect(verifyConsistency(sha256, { ...proof, secondRoot: flip(root, seed) })).toBe(false);
          expect(verifyConsistency(sha256, { ...proof, first: n, second: m })).toBe(false);
        }
      }),
    );
  });

  it("does not take a longer path for a smaller tree", async () => {
    const read = readingFrom(known);
    const [one, two] = [hashLeaf(sha256, known[0] as Uint8Array), hashLeaf(sha256, known[1] as Uint8Array)];
    const larger = hashNode(sha256, one, two);
    expect(verifyInclusion(sha256, { leafHash: two, index: 0, size: 1, path: [one], root: larger })).toBe(false);
    const path = [...(await consistencyProof(sha256, read, 3, 4)), one];
    const under = (size: number) => hashNode(sha256, one, naiveHead(known.slice(0, size)));
    expect(verifyConsistency(sha256, { first: 3, second: 4, firstRoot: under(3), secondRoot: under(4), path })).toBe(false);
  });

  it("knows that every tree extends the empty one and itself, and that neither needs a proof", () => {
    const root = naiveHead(known);
    const empty = naiveHead([]);
    const same = { first: 8, second: 8, firstRoot: root, secondRoot: root, path: [] };
    expect(verifyConsistency(sha256, same)).toBe(true);
    expect(verifyConsistency(sha256, { ...same, path: [root] })).toBe(false);
    expect(verifyConsistency(sha256, { ...same, secondRoot: empty })).toBe(false);
    expect(verifyConsistency(sha256, { ...same, first: 0, firstRoot: empty })).toBe(true);
    expect(verifyConsistency(sha256, { ...same, first: 0, firstRoot: root })).toBe(false);
    expect(verifyConsistency(sha256, { ...same, first: 0, firstRoot: empty, path: [root] })).toBe(false);
    expect(verifyConsistency(sha256, { ...same, first: 4 })).toBe(false);
  });
});

it("needs few reads in a tree of ten million, and of a thousand million leaves", async () => {
  for (const n of [10_000_019, 1_000_000_007]) {
    let reads = 0;
    const read = (level: number, index: number) => {
      reads++;
      expect((index + 1) * 2 ** level).toBeLessThanOrEqual(n);
      return sha256(new Uint8Array([level]));
    };
    expect(await inclusionProof(sha256, read, 4_000_000, n)).toHaveLength(Math.ceil(Math.log2(n)));
    await consistencyProof(sha256, read, 4_000_001, n);
    expect(reads).toBeLessThan(4 * Math.log2(n));
  }
});

it("throws when asked to prove what is not there", async () => {
  await expect(inclusionProof(sha256, readingFrom(known), 8, 8)).rejects.toThrow(RangeError);
  await expect(consistencyProof(sha256, readingFrom(known), 8, 7)).rejects.toThrow(RangeError);
});

function flip(hash: Uint8Array, seed: number): Uint8Array {
  return hash.map((byte, at) => (at === seed % hash.length ? byte ^ (1 << (seed % 8)) : byte));
}

function wrongPaths(path: readonly Uint8Array[], seed: number): Uint8Array[][] {
  const extra = sha256(new Uint8Array([1]));
  const at = seed % Math.max(path.length, 1);
  const changed = path.map((hash, place) => (place === at ? flip(hash, seed) : hash));
  return [[...path, extra], [extra, ...path], ...(path.length > 0 ? [path.slice(1), path.slice(0, -1), changed] : [])];
}
