// Hashing of RFC 9162, 2.1.1: a first byte keeps leaves and nodes apart, so that no inner node can be passed off as an entry.
import { joinBytes } from "../encoding/join-bytes.ts";
import type { Sha256 } from "../hash-and-sign.ts";

const leafPrefix = new Uint8Array([0]);
const nodePrefix = new Uint8Array([1]);

/** SHA-256(0x00 || entry). In our log an entry is a 32-byte commitment. */
export function hashLeaf(sha256: Sha256, entry: Uint8Array): Uint8Array {
  return sha256(joinBytes(leafPrefix, entry));
}

const HASH = 32;
/** Filled anew for each node: a proof hashes hundreds, and memory for each of them kept the garbage collector busy for longer than the hashing. */
const node = new Uint8Array([1, ...new Array(2 * HASH).fill(0)]);

/** SHA-256(0x01 || left || right). */
export function hashNode(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH || right.length !== HASH) return sha256(joinBytes(nodePrefix, left, right));
  node.set(left, 1);
  node.set(right, 1 + HASH);
  return sha256(node);
}

/** The head of the empty tree: SHA-256 of nothing. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0));
}
