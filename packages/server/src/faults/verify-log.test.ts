// The judge of the fault suite, judged: each kind of harm is seen.
import { formatReceipt } from "@temoin/ledger";
import { beforeEach, expect, test, vi } from "vitest";
import { sha256Bytes } from "../ledger/crypto.ts";
import { passingKeys } from "../ledger/keys.ts";
import { sealSite } from "../ledger/seal.ts";
import { memoryStore } from "../store/memory.ts";
import type { Leaf, Store } from "../store/store.ts";
import { edition, recordFor } from "../testing/records.fixture.ts";
import { faultsOf } from "./fuzz/judge-answer.ts";
import { verifyLog } from "./verify-log.ts";

const keys = passingKeys();
const site = { id: "shop", hosts: ["localhost"] };
const receipts = new Map<string, string>();
let store: Store;

vi.setConfig({ testTimeout: 60_000 });
beforeEach(async () => {
  store = memoryStore();
  await store.addEdition(edition);
  for (let n = 0; n < 60; n++) {
    const record = recordFor("shop", n);
    await store.append(record);
    receipts.set(record.id, await formatReceipt(sha256Bytes, record, keys.current.publicKey, keys.current.sign));
    if (n % 20 === 10) await sealSite(store, site, keys, () => new Date());
  }
}, 60_000);

/** The same store with other leaves. */
function withLeaves(change: (leaf: Leaf) => Leaf[]): Store {
  return {
    ...store,
    async *leaves(id, from) {
      for await (const leaf of store.leaves(id, from)) yield* change(leaf);
    },
  };
}

test("a whole log holds, and what waits is no loss", async () => {
  const verdict = await verifyLog(store, keys, receipts);
  expect(verdict).toMatchObject({ faults: [], lost: 0, duplicates: 0, leaves: 51, checkpoints: 3, unsealed: 9 });
});

test("a leaf that is missing, changed, or there twice", async () => {
  const missing = await verifyLog(
    withLeaves((leaf) => (leaf.leaf === 7 ? [] : [leaf])),
    keys,
    receipts,
  );
  expect(missing.lost).toBe(1);
  expect(missing.faults).toContain("leaf 7 is missing");
  const other = { ...recordFor("shop", 7), at: "2026-11-21T10:00:00.001Z" };
  const changed = await verifyLog(
    withLeaves((leaf) => [leaf.leaf === 7 ? { ...leaf, entry: other } : leaf]),
    keys,
    receipts,
  );
  expect(changed.lost).toBe(1);
  expect(changed.faults).toContain("the head over 11 leaves is not that of the records");
  const twice = await verifyLog(
    withLeaves((leaf) => (leaf.leaf === 7 ? [leaf, leaf] : [leaf])),
    keys,
    receipts,
  );
  expect(twice.duplicates).toBe(1);
});

test("a tile that is changed, a checkpoint of another key", async () => {
  const tile: Store["tile"] = async (id, asked) => (await store.tile(id, asked))?.map((byte) => byte ^ 1);
  expect((await verifyLog({ ...store, tile }, keys, receipts)).faults).toContain("the tile 0/0 is not that of the records");
  expect((await verifyLog(store, passingKeys(), receipts)).faults).toContain("a checkpoint is not signed by the log's key");
});

test("answers that leak, fail, or do not say what to do", () => {
  const headers = new Headers({ "content-type": "application/problem+json" });
  const faults = (status: number, body: string) => faultsOf({ status, headers, body }, ["s3cret"], false).join("; ");
  const problem = (detail: string) => JSON.stringify({ title: "It is wrong.", detail, status: 400 });
  expect(faults(400, problem("Send it again."))).toBe(
    "has no x-content-type-options; has no referrer-policy; has no cross-origin-resource-policy; has no content-security-policy",
  );
  expect(faults(400, problem("Ask s3cret."))).toContain("tells a secret");
  expect(faults(400, problem("It is at run (/srv/x.ts:1:2)."))).toContain("tells of the machine");
  expect(faults(500, problem("Send it again."))).toContain("answers 500");
  expect(faults(400, "")).toContain("no JSON");
});
