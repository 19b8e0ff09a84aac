// A growing tree, as little of it as is needed to grow further: the heads of its full subtrees, at most 53 hashes for any size.
import type { Sha256 } from "../hash-and-sign.ts";
import { emptyRoot, hashNode } from "./hash.ts";

export interface RightEdge {
  /** Number of leaves. */
  readonly size: number;
  /** Heads of the full subtrees from left to right: one for each 1 in the binary form of `size`, the largest first. */
  readonly hashes: readonly Uint8Array[];
}

/** A node whose subtree is full: it never changes again. `level` 0 are leaf hashes; it covers leaves index·2^level on. */
export interface FullNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

export const emptyEdge: RightEdge = { size: 0, hashes: [] };

/** The edge with one leaf more, and the nodes that became full by it (the leaf first): what a store has to keep. */
export function appendLeaf(
  sha256: Sha256,
  edge: RightEdge,
  leafHash: Uint8Array,
): { readonly edge: RightEdge; readonly full: readonly FullNode[] } {
  const hashes = [...edge.hashes];
  const full: FullNode[] = [{ level: 0, index: edge.size, hash: leafHash }];
  let hash = leafHash;
  let index = edge.size;
  for (let level = 1; index % 2 === 1; level++) {
    hash = hashNode(sha256, hashes.pop() as Uint8Array, hash);
    index = Math.floor(index / 2);
    full.push({ level, index, hash });
  }
  hashes.push(hash);
  return { edge: { size: edge.size + 1, hashes }, full };
}

/** The head of the tree (RFC 9162, 2.1.1): 32 bytes. */
export function rootOf(sha256: Sha256, { hashes }: RightEdge): Uint8Array {
  return hashes.length === 0 ? emptyRoot(sha256) : hashes.reduceRight((right, left) => hashNode(sha256, left, right));
}
