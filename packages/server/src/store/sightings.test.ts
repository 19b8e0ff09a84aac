// What every store has to hold of sightings.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type DaySighting, dayBefore, OTHER } from "../sightings/counted.ts";
import { edition, editionFor } from "../testing/records.fixture.ts";
import { cookieSeen, DAY, nameOf } from "../testing/sightings.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";

const sum = (rows: readonly DaySighting[]) => rows.reduce((total, { count }) => total + count, 0);

describe.each(stores)("sightings: %s", (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    return () => store.close();
  });

  test("counts add up by site and day, and come back in order", async () => {
    store.addSightings("shop", DAY, [cookieSeen("b"), cookieSeen("a", 2)]);
    store.addSightings("shop", DAY, [cookieSeen("a", 3), cookieSeen("a", 1, "x.example"), cookieSeen("a_b"), cookieSeen("aZ")]);
    store.addSightings("shop", "2026-11-20", [{ kind: "request", name: "", host: "x.example", writer: "", count: 1 }]);
    store.addSightings("blog", DAY, [cookieSeen("a", 9)]);
    expect(await store.sightings("shop", "2026-11-20")).toEqual([
      { day: "2026-11-20", kind: "request", name: "", host: "x.example", writer: "", count: 1 },
      { day: DAY, ...cookieSeen("a", 5) },
      { day: DAY, ...cookieSeen("a", 1, "x.example") },
      { day: DAY, ...cookieSeen("aZ") },
      { day: DAY, ...cookieSeen("a_b") },
      { day: DAY, ...cookieSeen("b") },
    ]);
    expect(sum(await store.sightings("shop", DAY))).toBe(9);
    expect(await store.sightings("blog", DAY)).toEqual([{ day: DAY, ...cookieSeen("a", 9) }]);
    expect(await store.sightings("none", DAY)).toEqual([]);
    expect(await store.sightings("shop", "2026-11-22")).toEqual([]);
  });

  test("ten thousand different ones are 500 rows and one for the rest; no count is lost", async () => {
    for (let n = 0; n < 10_000; n++) store.addSightings("shop", DAY, [cookieSeen(nameOf(n))]);
    store.addSightings("shop", DAY, [cookieSeen(nameOf(0), 7)]);
    const rows = await store.sightings("shop", DAY);
    expect(rows).toHaveLength(501);
    expect(rows.find(({ kind }) => kind === "other")).toEqual({ day: DAY, ...OTHER, count: 9_500 });
    expect(rows.find(({ name }) => name === nameOf(0))?.count).toBe(8);
    expect(sum(rows)).toBe(10_007);
    // Another day and another site have room of their own.
    store.addSightings("shop", "2026-11-22", [cookieSeen("a")]);
    store.addSightings("blog", DAY, [cookieSeen("a")]);
    expect(await store.sightings("shop", "2026-11-22")).toHaveLength(1);
    expect(await store.sightings("blog", DAY)).toHaveLength(1);
  });

  test("the first of a day makes the site's days older than 90 go, and no others", async () => {
    const old = dayBefore(DAY, 91);
    const kept = dayBefore(DAY, 90);
    for (const site of ["shop", "blog"])
      for (const day of [old, kept]) {
        store.addSightings(site, day, [cookieSeen("a")]);
        await store.sightings(site, day);
      }
    expect(await store.sightings("shop", old)).toHaveLength(2);
    store.addSightings("shop", DAY, [cookieSeen("a")]);
    expect((await store.sightings("shop", old)).map(({ day }) => day)).toEqual([kept, DAY]);
    expect(await store.sightings("blog", old)).toHaveLength(2);
  });

  test("a closed store drops what comes", async () => {
    await store.close();
    expect(() => store.addSightings("shop", DAY, [cookieSeen("a")])).not.toThrow();
  });

  test("knows its sites", async () => {
    store.addSightings("none", DAY, [cookieSeen("a")]);
    expect(await store.sites()).toEqual([]);
    for (const one of [edition, editionFor("blog", "{}"), editionFor("shop", "{}")]) await store.addEdition(one);
    expect(await store.sites()).toEqual(["blog", "shop"]);
  });
});

describe("sightings in one SQLite file", () => {
  const folder = mkdtempSync(join(tmpdir(), "temoin-sightings-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("are there after closing and opening again, without anybody having read them", async () => {
    const file = join(folder, "again.db");
    const first = await openSqlite(file);
    first.addSightings("shop", DAY, [cookieSeen("a", 2)]);
    await Promise.all([first.close(), first.close()]);
    const second = await openSqlite(file);
    second.addSightings("shop", DAY, [cookieSeen("a", 3)]);
    expect(await second.sightings("shop", DAY)).toEqual([{ day: DAY, ...cookieSeen("a", 5) }]);
    await second.close();
  });

  test("of two processes add up, and share the room of a day", async () => {
    const file = join(folder, "two.db");
    await (await openSqlite(file)).close();
    const program = fileURLToPath(new URL("../testing/sightings.fixture.ts", import.meta.url));
    const children = [0, 1].map(() => spawn(process.execPath, [program, file, "600"], { stdio: ["ignore", "ignore", "pipe"] }));
    const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).toEqual([0, 0]);
    const store = await openSqlite(file);
    const rows = await store.sightings("shop", DAY);
    await store.close();
    expect(rows.find(({ name }) => name === "_ga_*")?.count).toBe(1_200);
    expect(rows).toHaveLength(501);
    expect(sum(rows)).toBe(2_400);
  });
});
