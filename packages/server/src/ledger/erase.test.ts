// The service behind every erasure: visitors, retention, operators.
import { describe, expect, test } from "vitest";
import { silentLog } from "../log.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { edition, idOf, recordFor } from "../testing/records.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import { type Erasing, erase, rangesOf } from "./erase.ts";
import { passingKeys } from "./keys.ts";
import { sealSite } from "./seal.ts";

const site = { id: "shop", hosts: ["shop.test"] };
const keys = passingKeys();
const now = () => new Date("2027-01-01T00:00:00.000Z");
const around = (store: Store): Erasing => ({ store, site, keys, log: silentLog(), now });

async function fill(store: Store, count: number): Promise<void> {
  await store.addEdition(edition);
  for (let n = 0; n < count; n++) await store.append(recordFor("shop", n));
}

describe.each(stores)("over %s", (_name, open) => {
  test("what is old goes, in ranges, and the note of it is sealed under the next head", async () => {
    const store = await open();
    await fill(store, 10);
    await sealSite(store, site, keys, now);
    const old = () => store.olderThan("shop", "2026-12-01T00:00:00.000Z", 4);
    expect(await erase(around(store), old, "expired")).toBe(4);
    expect(await store.count("shop")).toBe(6);
    expect((await store.head("shop"))?.size).toBe(11);
    for (let left = 6; left > 0; left -= 4) await erase(around(store), old, "expired");
    expect(await erase(around(store), old, "expired")).toBe(0);
    expect(await store.count("shop")).toBe(0);
    // Nothing to erase is not worth an entry.
    expect((await store.head("shop"))?.size).toBe(13);
    await store.close();
  });

  test("a record that waits is sealed first, so that its place can be named", async () => {
    const store = await open();
    await fill(store, 3);
    const find = async () => [(await store.record("shop", idOf(1)))?.leaf];
    expect(await erase(around(store), find, "request")).toBe(1);
    const leaves: (string | undefined)[] = [];
    for await (const { entry } of store.leaves("shop")) leaves.push(entry?.kind);
    expect(leaves.toSorted()).toEqual(["choice", "choice", "erasure", undefined]);
    await store.close();
  });
});

test("a record that never gets a place stops it, before anything is erased", async () => {
  const store = memoryStore();
  await fill(store, 1);
  await expect(erase(around(store), async () => [undefined], "subject")).rejects.toThrow("nothing was erased");
  expect(await store.count("shop")).toBe(1);
});

test("when the note cannot be sealed the contents are gone all the same, and it waits", async () => {
  const store = memoryStore();
  await fill(store, 1);
  await sealSite(store, site, keys, now);
  const broken = { ...store, seal: () => Promise.reject(new Error("disk full")) };
  expect(await erase(around(broken), async () => [0], "subject")).toBe(1);
  expect(await store.count("shop")).toBe(0);
  expect(await store.pending("shop", 10)).toMatchObject([{ kind: "erasure" }]);
});

test("leaves become ranges that do not touch", () => {
  expect(rangesOf([5, 1, 2, 3, 9, 8, 2])).toEqual([
    [1, 3],
    [5, 5],
    [8, 9],
  ]);
  expect(rangesOf([])).toEqual([]);
});
