// Verification of RFC 9162, 2.1.3.2 and 2.1.4.2. False for anything malformed; numbers may exceed 2^31, so no bit operations.
import { sameBytes } from "../encoding/join-bytes.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { emptyRoot, hashNode } from "./hash.ts";

export interface Inclusion {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** Whether the leaf is at `index` in the tree of `size` leaves with head `root`. */
export function verifyInclusion(sha256: Sha256, { leafHash, index, size, path, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [node, last] = [index, size - 1];
  let head = leafHash;
  for (const sibling of path) {
    if (last === 0 || sibling.length !== 32) return false;
    if (isOdd(node) || node === last) {
      head = hashNode(sha256, sibling, head);
      // At the right edge: skip the levels at which this subtree has no sibling.
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else head = hashNode(sha256, head, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(head, root);
}

export interface Consistency {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Whether the tree of `second` leaves begins with all leaves of the tree of `first` leaves, in their order. */
export function verifyConsistency(sha256: Sha256, { first, second, firstRoot, secondRoot, path }: Consistency): boolean {
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (first === second) return path.length === 0 && sameBytes(firstRoot, secondRoot);
  if (first === 0) return path.length === 0 && sameBytes(firstRoot, emptyRoot(sha256));
  const nodes = isPowerOfTwo(first) ? [firstRoot, ...path] : [...path];
  const start = nodes.shift();
  if (!start || nodes.some((hash) => hash.length !== 32)) return false;
  let [node, last] = [first - 1, second - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [firstHead, secondHead] = [start, start];
  for (const hash of nodes) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      [firstHead, secondHead] = [hashNode(sha256, hash, firstHead), hashNode(sha256, hash, secondHead)];
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else secondHead = hashNode(sha256, secondHead, hash);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameBytes(firstHead, firstRoot) && sameBytes(secondHead, secondRoot);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}
