// Everything that must hold of a log after a fault, computed anew from the records alone.
import {
  appendLeaf,
  canonicalEntry,
  commit,
  consistencyProof,
  type Entry,
  emptyEdge,
  hashesFromTiles,
  hashLeaf,
  type RightEdge,
  readReceipt,
  rootOf,
  utf8,
  verifyCheckpoint,
  verifyConsistency,
  verifyReceipt,
} from "@temoin/ledger";
import { sha256Bytes, verifyEd25519 } from "../ledger/crypto.ts";
import type { LedgerKeys } from "../ledger/keys.ts";
import { checkpointOf, tileReader, verifierKeys } from "../ledger/log.ts";
import type { Store } from "../store/store.ts";
import { tileFaults } from "./verify-tiles.ts";

export interface LogVerdict {
  readonly leaves: number;
  readonly checkpoints: number;
  /** Acknowledged and not there, or not as the receipt says. */
  readonly lost: number;
  /** Records of an id that another has. */
  readonly duplicates: number;
  /** Acknowledged and not sealed yet. */
  readonly unsealed: number;
  /** What does not hold, in words. */
  readonly faults: readonly string[];
}

const SITE = "shop";

/** `acknowledged`: receipts by record id. */
export async function verifyLog(store: Store, keys: LedgerKeys, acknowledged: ReadonlyMap<string, string>): Promise<LogVerdict> {
  const trusted = verifierKeys("localhost/temoin/log", keys);
  const faults: string[] = [];
  const entries = new Map<string, Entry>();
  const commitments: Uint8Array[] = [];
  let duplicates = 0;
  const roots = new Map<number, Uint8Array>();
  let edge: RightEdge = emptyEdge;
  for await (const { leaf, entry } of store.leaves(SITE)) {
    if (leaf !== commitments.length) faults.push(`leaf ${commitments.length} is missing`);
    if (!entry) return { ...none, faults: [`leaf ${leaf} has no record`] };
    if (entries.has(entry.id)) duplicates += 1;
    entries.set(entry.id, entry);
    const commitment = commit(sha256Bytes, entry);
    commitments.push(commitment);
    edge = appendLeaf(sha256Bytes, edge, hashLeaf(sha256Bytes, commitment)).edge;
    roots.set(edge.size, rootOf(sha256Bytes, edge));
  }
  const sealed = entries.size;
  for (const entry of await store.pending(SITE, 1_000_000)) {
    if (entries.has(entry.id)) duplicates += 1;
    entries.set(entry.id, entry);
  }

  const heads = await checkedHeads(store, trusted, roots, faults);
  faults.push(...(await tileFaults(store, SITE, commitments)));
  faults.push(...(await inconsistencies(store, heads)));
  const lost = await lostOf(acknowledged, entries, trusted, faults);
  const ids = [...entries.keys()];
  const sealedIds = new Set(ids.slice(0, sealed));
  const unsealed = [...acknowledged.keys()].filter((id) => !sealedIds.has(id)).length;
  return { leaves: commitments.length, checkpoints: heads.length, lost, duplicates, unsealed, faults };
}

const none = { leaves: 0, checkpoints: 0, lost: 0, duplicates: 0, unsealed: 0 };

type Head = { readonly size: number; readonly root: Uint8Array };

async function checkedHeads(
  store: Store,
  trusted: ReturnType<typeof verifierKeys>,
  roots: ReadonlyMap<number, Uint8Array>,
  faults: string[],
): Promise<Head[]> {
  const heads: Head[] = [];
  for await (const note of store.checkpoints(SITE)) {
    const verdict = await verifyCheckpoint(note, trusted, verifyEd25519);
    const head = checkpointOf(note);
    if ("fault" in verdict || !head) faults.push("a checkpoint is not signed by the log's key");
    else if (Buffer.compare(head.root, roots.get(head.size) ?? new Uint8Array()) !== 0)
      faults.push(`the head over ${head.size} leaves is not that of the records`);
    else heads.push(head);
  }
  return heads;
}

/** Each with the next, so each with every later one; and the first with the last, by one proof. */
async function inconsistencies(store: Store, heads: readonly Head[]): Promise<string[]> {
  const last = heads.at(-1);
  if (!last) return [];
  const pairs = heads.slice(1).map((second, index) => [heads[index] as Head, second] as const);
  const read = hashesFromTiles(sha256Bytes, tileReader(store, SITE), last.size);
  const found: string[] = [];
  for (const [one, other] of [...pairs, [heads[0] as Head, last] as const]) {
    const path = await consistencyProof(sha256Bytes, read, one.size, other.size);
    const claim = { first: one.size, second: other.size, firstRoot: one.root, secondRoot: other.root, path };
    if (!verifyConsistency(sha256Bytes, claim))
      found.push(`the log of ${one.size} is not the beginning of that of ${other.size}`);
  }
  return found;
}

async function lostOf(
  acknowledged: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry>,
  keys: ReturnType<typeof verifierKeys>,
  faults: string[],
): Promise<number> {
  let lost = 0;
  for (const [id, text] of acknowledged) {
    const entry = entries.get(id);
    const receipt = readReceipt(text);
    const same =
      entry && !("fault" in receipt) && Buffer.compare(utf8(canonicalEntry(entry)), utf8(canonicalEntry(receipt.record))) === 0;
    if (!same) lost += 1;
    const { findings } = await verifyReceipt(text, { sha256: sha256Bytes, verify: verifyEd25519, keys });
    if (findings.length > 0) faults.push(`the receipt of ${id} does not hold`);
  }
  return lost;
}
