import { describe, expect, test } from "vitest";
import { silentLog } from "../log.ts";
import { idOf, random128, recordFor, shopEdition } from "../testing/records.fixture.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import { passingKeys } from "./keys.ts";
import { countExpired, keptUntil, retain } from "./retain.ts";
import { verifyStore } from "./verify-store.ts";

const site = { id: "shop", hosts: ["shop.test"] };
const keys = passingKeys();
const edition = shopEdition();
const register = shopRegister();
const day = (n: number) => `2026-11-${String(n).padStart(2, "0")}T10:00:00.000Z`;
const end = keptUntil(day(10), register);

test("the proof of a choice that counts for half a year is kept for five more years", () => {
  expect(end.toISOString().slice(0, 7)).toBe("2032-05");
});

describe.each(stores)("retention over %s", (_name, open) => {
  test("with the clock moved on, what is over its time goes, the rest stays, and the log still holds", async () => {
    const store = await open();
    await store.addEdition(edition);
    for (let n = 1; n <= 20; n++) await store.append(recordFor("shop", n, { edition: edition.hash, at: day(n) }));
    let now = new Date(day(25));
    const erasing = { store, site, keys, log: silentLog(), now: () => now };
    expect(await retain(erasing, register)).toBe(0);
    now = new Date(end.getTime() + 1);
    expect(await countExpired(erasing, register)).toBe(10);
    expect(await store.count("shop")).toBe(20);
    expect(await retain(erasing, register)).toBe(10);
    expect(await retain(erasing, register)).toBe(0);
    expect(await store.count("shop")).toBe(10);
    expect(await store.record("shop", idOf(10))).toBeUndefined();
    expect((await store.record("shop", idOf(11)))?.record.at).toBe(day(11));
    const { findings, counts } = await verifyStore(store, site, keys);
    expect(
      findings.map(({ rule }) => rule).filter((rule) => rule !== "checkpoint-unwitnessed" && !rule.startsWith("dated-")),
    ).toEqual([]);
    expect(counts).toMatchObject({ records: 10, erased: 10, erasures: 1 });
    await store.close();
  });

  test("of two that erase the same at once one is told that it came late, and adds no note", async () => {
    const store = await open();
    await store.addEdition(edition);
    for (let n = 1; n <= 5; n++) await store.append(recordFor("shop", n, { edition: edition.hash, at: day(n) }));
    await retain({ store, site, keys, log: silentLog(), now: () => new Date(day(25)) }, register);
    const note = (n: number) => ({
      ...{ schema: 2 as const, kind: "erasure" as const, site: "shop", why: "expired" as const, at: day(26) },
      ...{ id: idOf(n), salt: random128(n), leaves: [[1, 3]] as [number, number][] },
    });
    const outcomes = await Promise.all([store.erase(note(901)), store.erase(note(902))]);
    expect(outcomes.sort()).toEqual(["erased", "stale"]);
    expect(await store.pending("shop", 10)).toHaveLength(1);
    expect(await store.count("shop")).toBe(2);
    await store.close();
  });
});
