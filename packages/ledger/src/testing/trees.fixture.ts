// The tree as RFC 9162, 2.1 defines it: by recursion over all leaves. Slow and plain, to hold the fast one against.
import { emptyRoot, hashLeaf, hashNode } from "../merkle/hash.ts";
import type { ReadHash } from "../merkle/proofs.ts";
import { sha256 } from "./keys.fixture.ts";

/** MTH(D[n]). */
export function naiveHead(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot(sha256);
  if (leaves.length === 1) return hashLeaf(sha256, leaves[0] as Uint8Array);
  const k = largestPowerBelow(leaves.length);
  return hashNode(sha256, naiveHead(leaves.slice(0, k)), naiveHead(leaves.slice(k)));
}

/** PATH(m, D[n]). */
export function naiveInclusion(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m < k ? [...naiveInclusion(m, left), naiveHead(right)] : [...naiveInclusion(m - k, right), naiveHead(left)];
}

/** PROOF(m, D[n]) with SUBPROOF. */
export function naiveConsistency(m: number, leaves: readonly Uint8Array[], whole = true): Uint8Array[] {
  if (m === leaves.length) return whole ? [] : [naiveHead(leaves)];
  const k = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m <= k
    ? [...naiveConsistency(m, left, whole), naiveHead(right)]
    : [...naiveConsistency(m - k, right, false), naiveHead(left)];
}

/** Reads from leaves in memory and counts how often it was asked. */
export function readingFrom(leaves: readonly Uint8Array[]): ReadHash & { reads: number } {
  const read = (level: number, index: number) => {
    read.reads++;
    const width = 2 ** level;
    if ((index + 1) * width > leaves.length) throw new Error(`node ${level}/${index} is not full`);
    return naiveHead(leaves.slice(index * width, (index + 1) * width));
  };
  read.reads = 0;
  return read;
}

export function numberedLeaves(size: number): Uint8Array[] {
  return Array.from({ length: size }, (_, number) => sha256(new Uint8Array([number >> 8, number & 255])));
}

function largestPowerBelow(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
