import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { edition, recordFor } from "../testing/records.fixture.ts";
import { openSqlite } from "./sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "temoin-store-"));
let files = 0;
const newFile = () => join(folder, String(++files), "temoin.db");
afterAll(() => rmSync(folder, { recursive: true }));

describe("sqlite", () => {
  test("what was stored is there after opening again, and migrations run once", async () => {
    const file = newFile();
    const first = await openSqlite(file);
    await first.addEdition(edition);
    await first.append(recordFor("shop", 1));
    await first.close();
    const second = await openSqlite(file);
    expect(await second.record("shop", recordFor("shop", 1).id)).toEqual({ record: recordFor("shop", 1), leaf: undefined });
    await second.close();
    const raw = new DatabaseSync(file);
    expect(raw.prepare("select name from kysely_migration").all()).toEqual([
      { name: "0001-editions-and-records" },
      { name: "0002-sightings" },
      { name: "0003-ledger" },
    ]);
    raw.close();
  });

  test("two processes may hold the same file: each sees what the other stored", async () => {
    const file = newFile();
    const one = await openSqlite(file);
    const two = await openSqlite(file);
    await one.addEdition(edition);
    expect((await two.append(recordFor("shop", 1))).kind).toBe("created");
    expect((await one.append(recordFor("shop", 1))).kind).toBe("same");
    await one.close();
    await two.close();
  });

  test("the file is in write-ahead mode: readers do not wait for writers", async () => {
    const file = newFile();
    const store = await openSqlite(file);
    await store.close();
    const raw = new DatabaseSync(file);
    expect(raw.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    raw.close();
  });

  test("no row is ever changed, even by hand", async () => {
    const file = newFile();
    const store = await openSqlite(file);
    await store.addEdition(edition);
    await store.append(recordFor("shop", 1));
    await store.close();
    const raw = new DatabaseSync(file);
    expect(() => raw.exec("update record set state = 'refused'")).toThrow("what is kept never changes");
    expect(() => raw.exec("update edition set content = ''")).toThrow("an edition never changes");
    raw.close();
  });

  test("no column could hold who or where a visitor is (F08)", async () => {
    const file = newFile();
    await (await openSqlite(file)).close();
    const raw = new DatabaseSync(file);
    const columns = raw
      .prepare("select m.name || '.' || c.name as name from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'")
      .all()
      .map(({ name }) => String(name));
    raw.close();
    // The whole list: a new column has to be added here, and thought about.
    expect(columns.filter((name) => name.startsWith("record."))).toEqual(
      ["site", "id", "schema", "subject", "edition", "layer", "language", "layout", "screenshot", "purposes", "services", "how"]
        .concat("state", "previous", "profile", "at", "salt")
        .map((name) => `record.${name}`),
    );
    expect(columns.filter((name) => name.startsWith("erasure."))).toEqual(
      ["site", "id", "schema", "leaves", "why", "at", "salt"].map((name) => `erasure.${name}`),
    );
    expect(columns.filter((name) => name.startsWith("sighting."))).toEqual(
      ["site", "day", "kind", "name", "host", "writer", "count"].map((name) => `sighting.${name}`),
    );
    expect(columns.filter((name) => /ip$|addr|agent|url|uri|path|referr?er|query|header|country|email/i.test(name))).toEqual([]);
  });

  test("a full disk refuses, keeps what was acknowledged and breaks nothing", async () => {
    const file = newFile();
    const store = await openSqlite(file, { maxPages: 60 });
    await store.addEdition(edition);
    const kinds: string[] = [];
    for (let n = 0; n < 2_000 && !kinds.includes("unavailable"); n++) kinds.push((await store.append(recordFor("shop", n))).kind);
    expect(kinds.at(-1)).toBe("unavailable");
    expect(await store.count("shop")).toBe(kinds.filter((kind) => kind === "created").length);
    await store.close();
    const later = await openSqlite(file);
    expect((await later.append(recordFor("shop", 9_999))).kind).toBe("created");
    await later.close();
  });

  test("too many that wait are turned away, and only they", async () => {
    const store = await openSqlite(newFile(), { limit: 10 });
    await store.addEdition(edition);
    const results = await Promise.all(Array.from({ length: 25 }, (_, n) => store.append(recordFor("shop", n))));
    const kinds = results.map((result) => (result.kind === "unavailable" ? result.why : result.kind));
    expect(kinds).toEqual([...Array(10).fill("created"), ...Array(15).fill("busy")]);
    expect(await store.count("shop")).toBe(10);
    expect((await store.append(recordFor("shop", 99))).kind).toBe("created");
    await store.close();
  });

  test("a file that is no database is refused", async () => {
    const file = join(folder, "letter.txt");
    writeFileSync(file, "Dear reader, this is not a database at all. ".repeat(100));
    await expect(openSqlite(file)).rejects.toThrow("not a database");
  });
});
