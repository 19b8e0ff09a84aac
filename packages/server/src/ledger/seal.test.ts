import { commit, hashesFromTiles, hashLeaf, treeHead, verifyCheckpoint, verifyInclusion } from "@temoin/ledger";
import { describe, expect, test } from "vitest";
import { silentLog } from "../log.ts";
import type { Store } from "../store/store.ts";
import { edition, recordFor } from "../testing/records.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import { sha256Bytes, verifyEd25519 } from "./crypto.ts";
import { passingKeys } from "./keys.ts";
import { checkpointOf, proofOf, tileReader, verifierKeys } from "./log.ts";
import { sealSite } from "./seal.ts";
import { startSealer } from "./sealer.ts";

const site = { id: "shop", hosts: ["shop.test"] };
const keys = passingKeys();
const now = () => new Date("2026-11-21T10:00:02.000Z");

async function fill(store: Store, from: number, count: number): Promise<void> {
  await store.addEdition(edition);
  await Promise.all(Array.from({ length: count }, (_, n) => store.append(recordFor("shop", from + n))));
}

describe.each(stores)("sealing over %s", (_name, open) => {
  test("every record is under the signed head, and can be proven to be", async () => {
    const store = await open();
    await fill(store, 0, 300);
    expect(await sealSite(store, site, keys, now)).toBe(300);
    await fill(store, 300, 1_300);
    expect(await sealSite(store, site, keys, now)).toBe(1_300);
    expect(await sealSite(store, site, keys, now)).toBe(0);

    const { checkpoint = "", size = 0 } = (await store.head("shop")) ?? {};
    const verdict = await verifyCheckpoint(checkpoint, verifierKeys("shop.test/temoin/log", keys), verifyEd25519);
    expect(verdict).toMatchObject({ origin: "shop.test/temoin/log", size: 1_600 });
    const { root } = checkpointOf(checkpoint) ?? {};
    expect(await treeHead(sha256Bytes, hashesFromTiles(sha256Bytes, tileReader(store, "shop"), size), size)).toEqual(root);
    for (const n of [0, 299, 300, 1_599]) {
      const { record, leaf = -1 } = (await store.record("shop", recordFor("shop", n).id)) ?? {};
      const path = await proofOf(store, "shop", leaf, size);
      const leafHash = hashLeaf(sha256Bytes, commit(sha256Bytes, record as NonNullable<typeof record>));
      const inclusion = { index: leaf, size, leafHash, path, root: root as Uint8Array };
      expect(verifyInclusion(sha256Bytes, inclusion)).toBe(true);
      expect(verifyInclusion(sha256Bytes, { ...inclusion, index: leaf ^ 1 })).toBe(false);
    }
    await store.close();
  });

  test("several sealers of one log do not get in each other's way", async () => {
    const store = await open();
    await fill(store, 0, 2_500);
    const counts = await Promise.all([1, 2, 3].map(() => sealSite(store, site, keys, now)));
    while ((await store.pending("shop", 1)).length > 0) counts.push(await sealSite(store, site, keys, now));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2_500);
    expect((await store.head("shop"))?.size).toBe(2_500);
    await store.close();
  });
});

test("a sealer seals by itself, and what is left when it stops", async () => {
  const [, open] = stores[0] as (typeof stores)[number];
  const store = await open();
  await fill(store, 0, 3);
  const sealer = await startSealer({ sites: [site], store, keys, log: silentLog(), every: 5 });
  await expect.poll(async () => (await store.head("shop"))?.size).toBe(3);
  await fill(store, 3, 2);
  await sealer.stop();
  expect((await store.head("shop"))?.size).toBe(5);
});

test("a log that another key signed is not continued", async () => {
  const [, open] = stores[0] as (typeof stores)[number];
  const store = await open();
  await fill(store, 0, 1);
  await sealSite(store, site, keys, now);
  const start = (others: typeof keys) => startSealer({ sites: [site], store, keys: others, log: silentLog() });
  await expect(start(passingKeys())).rejects.toThrow("Bring the file of keys back");
  const rotated = passingKeys();
  const { stop } = await start({ ...rotated, publicKeys: [...keys.publicKeys, ...rotated.publicKeys] });
  await stop();
});
