import { type Entry, readVerifierKey, verifyExport } from "@temoin/ledger";
import { describe, expect, test } from "vitest";
import type { Store } from "../store/store.ts";
import { idOf, random128, recordFor, shopEdition } from "../testing/records.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import { sha256Bytes, verifyEd25519 } from "./crypto.ts";
import { exportLog } from "./export.ts";
import { importLog } from "./import.ts";
import { passingKeys } from "./keys.ts";
import { verifierKeyTexts } from "./log.ts";
import { sealSite } from "./seal.ts";

const site = { id: "shop", hosts: ["shop.test"] };
const keys = passingKeys();
const now = new Date("2026-11-21T12:00:00.000Z");
const trusted = verifierKeyTexts("shop.test/temoin/log", keys).flatMap((text) => readVerifierKey(sha256Bytes, text) ?? []);
const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys: trusted };

const edition = shopEdition();
const records = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => recordFor("shop", from + n, { edition: edition.hash }));

/** 600 records sealed in two steps (of two parts each), the leaves 10 to 300 erased, then 5 more. */
async function fill(store: Store): Promise<void> {
  await store.addEdition(edition);
  const seal = () => sealSite(store, site, keys, () => now);
  await Promise.all(records(0, 300).map(store.append));
  await seal();
  await Promise.all(records(300, 300).map(store.append));
  await seal();
  const { at } = recordFor("shop", 0);
  await store.erase({
    ...{ schema: 2, kind: "erasure", id: idOf(9_000), site: "shop", leaves: [[10, 300]], why: "subject", at, salt: random128(1) },
  });
  await Promise.all(records(600, 5).map(store.append));
  await seal();
}

async function exported(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLog(store, site, keys)) lines.push(line.replace(/\n$/, ""));
  return lines;
}

async function log(store: Store): Promise<(Entry | undefined)[]> {
  const found: (Entry | undefined)[] = [];
  for await (const { entry } of store.leaves("shop")) found.push(entry);
  return found;
}

const errors = async (lines: readonly string[]) =>
  (await verifyExport(lines, trust)).findings.filter(({ severity }) => severity === "error");

describe.each(stores)("a log kept in %s", (_name, open) => {
  test("is exported whole, and anyone with the site's key can check it", async () => {
    const store = await open();
    await fill(store);
    const lines = await exported(store);
    const verdict = await verifyExport(lines, trust);
    expect(verdict.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(verdict.counts).toMatchObject({ records: 314, erasures: 1, erased: 291, checkpoints: 5, editions: 1 });
    expect(verdict.head?.size).toBe(606);
    await store.close();
  });

  test.each(stores)("moves to %s, may be begun again, and is the same there to the last byte", async (_other, openOther) => {
    const [store, other] = [await open(), await openOther()];
    await fill(store);
    const lines = await exported(store);
    // Cut in the middle, as by a crash; then again from the beginning.
    const cut = lines.findIndex((line) => line.includes('"leaf":450}'));
    await importLog(other, lines.slice(0, cut), now);
    expect(await importLog(other, lines, now)).toBe(306);
    expect(await importLog(other, lines, now)).toBe(0);
    expect(await log(other)).toEqual(await log(store));
    expect(await exported(other)).toEqual(lines);
    expect(await other.count("shop")).toBe(314);
    expect(await other.pending("shop", 10)).toEqual([]);
    await Promise.all([store.close(), other.close()]);
  });
});

test("the log of a site at which nobody has chosen yet is empty, and no fault", async () => {
  const [, open] = stores[0] as (typeof stores)[number];
  const store = await open();
  await store.addEdition(edition);
  const { findings } = await verifyExport(await exported(store), trust);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`).sort()).toEqual([
    "warning edition-unused",
    "warning log-empty",
  ]);
});

test("every record that somebody changed in the store is found in its export", async () => {
  const [, open] = stores[0] as (typeof stores)[number];
  const store = await open();
  await fill(store);
  const lines = await exported(store);
  const at = lines.findIndex((line) => line.includes('"leaf":5}'));
  const forged = [...lines];
  forged[at] = (lines[at] as string).replace('"statistics":true', '"statistics":false');
  expect(forged[at]).not.toBe(lines[at]);
  expect((await errors(forged)).some(({ leaf }) => leaf === 5)).toBe(true);
});

test("another log of the same site is not mixed in", async () => {
  const [, open] = stores[0] as (typeof stores)[number];
  const [store, other] = [await open(), await open()];
  await fill(store);
  await other.addEdition(edition);
  await Promise.all(records(1_000, 300).map(other.append));
  await sealSite(other, site, keys, () => now);
  await expect(importLog(other, await exported(store), now)).rejects.toThrow("import into an empty store");
});
