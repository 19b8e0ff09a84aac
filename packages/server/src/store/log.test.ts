// What every store has to hold of the log.
import { commit, type Erasure, readBundle } from "@temoin/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { sha256Bytes } from "../ledger/crypto.ts";
import { edition, idOf, random128, recordFor } from "../testing/records.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import type { Leaf, Sealing, Store } from "./store.ts";

const at = "2026-11-21T10:00:02.000Z";
const sealing = (from: number, ids: Sealing["ids"], more: Partial<Sealing> = {}): Sealing => ({
  ...{ site: "shop", from, ids, at, checkpoint: `note over ${from + ids.length}\n` },
  tiles: [{ level: 0, index: 0, width: from + ids.length, bytes: new Uint8Array(32 * (from + ids.length)).fill(7) }],
  ...more,
});
const erasure = (leaves: [number, number][]): Erasure => ({
  ...{ schema: 2, kind: "erasure", id: idOf(900), site: "shop", leaves, why: "subject", at, salt: random128(900) },
});

async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

describe.each(stores)("the log in a store: %s", (_name, open) => {
  let store: Store;
  const records = [1, 2, 3].map((n) => recordFor("shop", n, { at: `2026-11-2${n}T00:00:00.000Z` }));
  const ids = records.map(({ id }) => id);
  const leaves = (): Promise<Leaf[]> => all(store.leaves("shop"));
  beforeEach(async () => {
    store = await open();
    await store.addEdition(edition);
    for (const record of records) await store.append(record);
    return () => store.close();
  });

  test("an empty log has no head, no leaves and no tiles", async () => {
    expect(await store.head("shop")).toBeUndefined();
    expect(await leaves()).toEqual([]);
    expect(await store.tile("shop", { level: 0, index: 0, width: 1 })).toBeUndefined();
  });

  test("what is sealed has its place, waits no more, and its checkpoint is the head", async () => {
    expect(await store.seal(sealing(0, ids.slice(0, 2)))).toBe("sealed");
    expect(await store.pending("shop", 10)).toEqual([records[2]]);
    expect(await store.record("shop", idOf(2))).toEqual({ record: records[1], leaf: 1 });
    expect(await store.record("shop", idOf(3))).toEqual({ record: records[2], leaf: undefined });
    expect(await leaves()).toEqual([0, 1].map((leaf) => ({ leaf, entry: records[leaf] })));
    expect(await store.seal(sealing(2, ids.slice(2)))).toBe("sealed");
    expect(await all(store.leaves("shop", 2))).toEqual([{ leaf: 2, entry: records[2] }]);
    expect(await store.head("shop")).toEqual({ size: 3, checkpoint: "note over 3\n" });
    expect(await all(store.checkpoints("shop"))).toEqual(["note over 2\n", "note over 3\n"]);
  });

  test("of two that seal at the same size one is told that it came late, and wrote nothing", async () => {
    const both = await Promise.all([
      store.seal(sealing(0, ids)),
      store.seal(sealing(0, ids.slice(0, 1), { checkpoint: "late" })),
    ]);
    expect(both.toSorted()).toEqual(["sealed", "stale"]);
    const firstWon = both[0] === "sealed";
    expect(await all(store.checkpoints("shop"))).toEqual([firstWon ? "note over 3\n" : "late"]);
    expect(await leaves()).toHaveLength(firstWon ? 3 : 1);
  });

  test("an entry that does not wait cannot be sealed, and then nothing is", async () => {
    await expect(store.seal(sealing(0, [idOf(1), idOf(77)]))).rejects.toThrow(idOf(77));
    expect(await store.head("shop")).toBeUndefined();
    expect(await store.pending("shop", 10)).toHaveLength(3);
    expect(await store.seal(sealing(0, ids))).toBe("sealed");
  });

  test("a tile is given at any width that it has, hashes and entries alike", async () => {
    const entries = records.map((record) => commit(sha256Bytes, record));
    const bytes = Buffer.concat(entries.flatMap((entry) => [Buffer.from([0, 32]), entry]));
    const hashes = sealing(0, ids).tiles[0] as Sealing["tiles"][number];
    await store.seal(sealing(0, ids, { tiles: [hashes, { level: "entries", index: 0, width: 3, bytes }] }));
    expect(await store.tile("shop", { level: 0, index: 0, width: 2 })).toEqual(new Uint8Array(64).fill(7));
    expect(await store.tile("shop", { level: 0, index: 0, width: 4 })).toBeUndefined();
    expect(await store.tile("blog", { level: 0, index: 0, width: 2 })).toBeUndefined();
    const bundle = (await store.tile("shop", { level: "entries", index: 0, width: 2 })) as Uint8Array;
    expect(readBundle(bundle)).toEqual(entries.slice(0, 2).map((entry) => new Uint8Array(entry)));
  });

  test("what is erased is gone, its place stays, and the note of it waits to be sealed", async () => {
    await store.seal(sealing(0, ids));
    await store.erase(erasure([[0, 1]]));
    expect(await store.record("shop", idOf(1))).toBeUndefined();
    expect(await store.count("shop")).toBe(1);
    expect(await leaves()).toEqual([
      { leaf: 0, entry: undefined },
      { leaf: 1, entry: undefined },
      { leaf: 2, entry: records[2] },
    ]);
    expect(await store.pending("shop", 10)).toEqual([erasure([[0, 1]])]);
    await store.seal(sealing(3, [idOf(900)]));
    expect(await all(store.leaves("shop", 3))).toEqual([{ leaf: 3, entry: erasure([[0, 1]]) }]);
  });

  test("notes of erasures are told with their places", async () => {
    await store.seal(sealing(0, ids));
    await store.erase(erasure([[0, 1]]));
    expect(await store.erasures("shop")).toEqual([{ erasure: erasure([[0, 1]]), leaf: undefined }]);
    await store.seal(sealing(3, [idOf(900)]));
    expect(await store.erasures("shop")).toEqual([{ erasure: erasure([[0, 1]]), leaf: 3 }]);
    expect(await store.erasures("blog")).toEqual([]);
  });

  test("a place whose contents were erased elsewhere can be taken over empty", async () => {
    expect(await store.seal(sealing(0, [idOf(1), undefined, idOf(2)]))).toBe("sealed");
    expect((await leaves()).map(({ entry }) => entry?.id)).toEqual([idOf(1), undefined, idOf(2)]);
    expect(await store.olderThan("shop", "2027-01-01T00:00:00.000Z", 9)).toEqual([0, 2]);
  });

  test("an erasure of an erasure drops nothing: it stays readable why contents are gone", async () => {
    await store.seal(sealing(0, ids));
    await store.erase(erasure([[0, 0]]));
    await store.seal(sealing(3, [idOf(900)]));
    await store.erase({ ...erasure([[3, 3]]), id: idOf(901) });
    expect((await leaves())[3]).toEqual({ leaf: 3, entry: erasure([[0, 0]]) });
  });

  test("old records are told by their leaves, sealed ones only", async () => {
    await store.seal(sealing(0, ids.slice(0, 2)));
    expect(await store.olderThan("shop", "2026-12-01T00:00:00.000Z", 10)).toEqual([0, 1]);
    expect(await store.olderThan("shop", "2026-12-01T00:00:00.000Z", 1)).toEqual([0]);
    expect(await store.olderThan("shop", "2026-11-22T00:00:00.000Z", 10)).toEqual([0]);
  });

  test("one visitor's records are found together, oldest first", async () => {
    const mine = records[1]?.subject as string;
    const later = recordFor("shop", 5, { subject: mine, previous: idOf(2), state: "renewed", at: "2026-12-01T00:00:00.000Z" });
    await store.append(later);
    expect((await store.recordsOf("shop", mine)).map(({ record }) => record)).toEqual([records[1], later]);
    expect(await store.recordsOf("blog", mine)).toEqual([]);
  });

  test("files are kept as they were first", async () => {
    const file = { name: "banner-fr.0.js", type: "text/javascript", body: new Uint8Array([1, 2, 0, 255]) };
    await store.addFiles("shop", [file]);
    await store.addFiles("shop", [{ ...file, body: new Uint8Array([9]) }]);
    expect(await store.file("shop", file.name)).toEqual(file);
    expect(await store.file("blog", file.name)).toBeUndefined();
  });

  test("names of files are found by how they begin, to the letter", async () => {
    const body = new Uint8Array([0]);
    const names = ["p-b.1", "p-a.2", "P-a.3", "p_a.4", "x-p-a.5"];
    await store.addFiles(
      "shop",
      names.map((name) => ({ name, type: "image/png", body })),
    );
    expect(await store.fileNames("shop", "p-")).toEqual(["p-a.2", "p-b.1"]);
    expect(await store.fileNames("shop", "p_")).toEqual(["p_a.4"]);
    expect(await store.fileNames("shop", "%")).toEqual([]);
    expect(await store.fileNames("blog", "p-")).toEqual([]);
  });
});
