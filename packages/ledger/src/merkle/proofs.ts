// Tree heads and proofs of RFC 9162, 2.1.3 and 2.1.4, read from stored nodes: O(log n) reads whatever the tree's size.
import type { Sha256 } from "../hash-and-sign.ts";
import { emptyRoot, hashNode } from "./hash.ts";

/** The head of the full subtree over leaves index·2^level to (index+1)·2^level: 32 bytes. Asked only for what the tree has. */
export type ReadHash = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;

/** The head of the tree over the first `size` leaves. */
export async function treeHead(sha256: Sha256, read: ReadHash, size: number): Promise<Uint8Array> {
  return size === 0 ? emptyRoot(sha256) : rangeHead(sha256, read, 0, size);
}

/**
 * That leaf `index` is in the tree of `size` leaves: siblings from the leaf up to below the head.
 * Throws a RangeError unless index < size: the caller knows how large its tree is.
 */
export async function inclusionProof(sha256: Sha256, read: ReadHash, index: number, size: number): Promise<Uint8Array[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`No leaf ${index} in a tree of ${size}.`);
  const path: Promise<Uint8Array>[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + split(end - start);
    const inLeft = index < middle;
    path.unshift(inLeft ? rangeHead(sha256, read, middle, end) : rangeHead(sha256, read, start, middle));
    if (inLeft) end = middle;
    else start = middle;
  }
  return Promise.all(path);
}

/**
 * That the tree of `second` leaves only appends to that of `first` leaves.
 * Empty when nothing needs showing (first is 0 or second). Throws a RangeError unless first <= second.
 */
export async function consistencyProof(sha256: Sha256, read: ReadHash, first: number, second: number): Promise<Uint8Array[]> {
  if (!(first >= 0 && first <= second)) throw new RangeError(`A tree of ${second} does not extend one of ${first}.`);
  if (first === 0 || first === second) return [];
  const path: Promise<Uint8Array>[] = [];
  let [start, end] = [0, second];
  while (first !== end) {
    const middle = start + split(end - start);
    const inLeft = first <= middle;
    path.unshift(inLeft ? rangeHead(sha256, read, middle, end) : rangeHead(sha256, read, start, middle));
    if (inLeft) end = middle;
    else start = middle;
  }
  // What is left is a subtree of both trees; the verifier knows its head only when it is the whole first tree.
  if (start > 0) path.unshift(rangeHead(sha256, read, start, end));
  return Promise.all(path);
}

/** The head over leaves start to end, where `start` is a multiple of the largest power of two below the range's length. */
async function rangeHead(sha256: Sha256, read: ReadHash, start: number, end: number): Promise<Uint8Array> {
  const length = end - start;
  const level = Math.log2(length);
  if (Number.isInteger(level)) return read(level, start / length);
  const middle = start + split(length);
  const [left, right] = await Promise.all([rangeHead(sha256, read, start, middle), rangeHead(sha256, read, middle, end)]);
  return hashNode(sha256, left, right);
}

/** The largest power of two below n (n > 1). */
function split(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
