// What every store has to hold.

import type { Entry } from "@temoin/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { edition, editionFor, random128, recordFor } from "../testing/records.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import type { Store } from "./store.ts";

async function all(store: Store, site: string): Promise<readonly Entry[]> {
  return store.pending(site, 10_000);
}

describe.each(stores)("store contract: %s", (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.addEdition(edition);
    await store.addEdition(editionFor("blog", '{"a":1}'));
    return () => store.close();
  });

  test("a record comes back as it was given", async () => {
    const record = recordFor("shop", 1, { purposes: { statistics: false }, services: {}, state: "refused" });
    expect(await store.append(record)).toEqual({ kind: "created", record });
    expect(await store.record("shop", record.id)).toEqual({ record, leaf: undefined });
    expect(await store.record("shop", recordFor("shop", 2).id)).toBeUndefined();
  });

  test("the same choice sent again is the same record, with its first time", async () => {
    const record = recordFor("shop", 1);
    await store.append(record);
    const again = await store.append({ ...record, at: "2027-01-01T00:00:00.000Z", salt: random128(7), subject: random128(8) });
    expect(again).toEqual({ kind: "same", record });
    expect(await all(store, "shop")).toEqual([record]);
  });

  test.each([
    { purposes: { statistics: false, ads: false } },
    { purposes: { statistics: true, ads: true } },
    { services: {} },
    { services: { hotjar: true } },
    { how: "withdrawal" as const },
    { shown: { ...recordFor("shop", 1).shown, layer: "preferences" as const } },
    { shown: { ...recordFor("shop", 1).shown, language: "en" } },
  ])("the same id with another choice %o is a conflict and changes nothing", async (other) => {
    const record = recordFor("shop", 1);
    await store.append(record);
    expect(await store.append({ ...record, ...other })).toEqual({ kind: "conflict", record });
    expect(await all(store, "shop")).toEqual([record]);
  });

  test("two of the same id at the same moment are one record", async () => {
    const record = recordFor("shop", 1);
    const results = await Promise.all([
      store.append(record),
      store.append(record),
      store.append({ ...record, purposes: {}, state: "refused" }),
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(["created", "same", "conflict"]);
    expect(await store.count("shop")).toBe(1);
  });

  test("what waits to be sealed is told oldest first, and no more of it than asked for", async () => {
    const records = [3, 1, 2].map((n) => recordFor("shop", n, { at: `2026-11-2${n}T00:00:00.000Z` }));
    for (const record of records) await store.append(record);
    expect(await all(store, "shop")).toEqual([records[1], records[2], records[0]]);
    expect(await store.pending("shop", 2)).toEqual([records[1], records[2]]);
  });

  test("many at once are all kept", async () => {
    const records = Array.from({ length: 1_234 }, (_, n) => recordFor(n % 2 ? "shop" : "blog", n));
    const results = await Promise.all(records.map((record) => store.append(record)));
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(["created"]));
    expect(await all(store, "shop")).toEqual(records.filter(({ site }) => site === "shop"));
    expect(await store.count("blog")).toBe(617);
  });

  test("one site never sees another's records, not even of the same id", async () => {
    const shop = recordFor("shop", 1);
    const blog = recordFor("blog", 1, { purposes: {}, state: "refused" });
    await store.append(shop);
    expect(await store.record("blog", shop.id)).toBeUndefined();
    expect(await store.append(blog)).toEqual({ kind: "created", record: blog });
    expect(await all(store, "shop")).toEqual([shop]);
    expect(await all(store, "blog")).toEqual([blog]);
    expect(await store.count("none")).toBe(0);
  });

  test("a record of an edition that is not kept is refused", async () => {
    const result = await store.append(recordFor("shop", 1, { edition: "0".repeat(64) }));
    expect(result).toMatchObject({ kind: "unavailable", why: "failed" });
    expect(await store.count("shop")).toBe(0);
  });

  test("an edition is kept once and never changes", async () => {
    const kept = await store.addEdition({ ...edition, publishedAt: "2027-01-01T00:00:00.000Z", content: "other" });
    expect(kept).toEqual(edition);
    expect(await store.editions("shop")).toEqual([edition]);
  });

  test("editions are found by either hash, only by their site, in order", async () => {
    const second = editionFor("shop", '{"a":2}');
    await store.addEdition(second);
    await store.addEdition(edition);
    expect(await store.editions("shop")).toEqual([edition, second]);
    expect(await store.edition("shop", second.hash)).toEqual(second);
    expect(await store.edition("shop", second.short)).toEqual(second);
    expect(await store.edition("blog", second.hash)).toBeUndefined();
    expect(await store.edition("shop", second.hash.slice(0, 13))).toBeUndefined();
  });

  test("close finishes what waits, then refuses", async () => {
    const record = recordFor("shop", 1);
    const waiting = store.append(record);
    expect(store.ready()).toBe(true);
    await Promise.all([store.close(), store.close()]);
    expect(await waiting).toEqual({ kind: "created", record });
    expect(store.ready()).toBe(false);
    expect(await store.append(recordFor("shop", 2))).toEqual({ kind: "unavailable", why: "closed" });
  });
});
