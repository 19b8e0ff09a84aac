// A hand in the database: whatever it changes, removes, adds or moves is found (GDPR art. 5(2), law F07).
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSqlite } from "../store/sqlite.ts";
import { idOf, random128, recordFor, shopEdition } from "../testing/records.fixture.ts";
import { passingKeys } from "./keys.ts";
import { sealSite } from "./seal.ts";
import { verifyStore } from "./verify-store.ts";

const folder = mkdtempSync(join(tmpdir(), "temoin-tamper-"));
const sound = join(folder, "sound.sqlite");
const site = { id: "shop", hosts: ["shop.test"] };
const keys = passingKeys();
const now = () => new Date("2026-11-21T12:00:00.000Z");
const edition = shopEdition();

beforeAll(async () => {
  const store = await openSqlite(sound);
  await store.addEdition(edition);
  const add = (from: number, to: number) => {
    const numbers = Array.from({ length: to - from }, (_, n) => from + n);
    return Promise.all(numbers.map((n) => store.append(recordFor("shop", n, { edition: edition.hash }))));
  };
  await add(0, 300);
  await sealSite(store, site, keys, now);
  const note = { schema: 2 as const, kind: "erasure" as const, site: "shop", why: "subject" as const, at: now().toISOString() };
  await store.erase({ ...note, id: idOf(9_000), leaves: [[20, 25]], salt: random128(9_000) });
  await add(300, 310);
  await sealSite(store, site, keys, now);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** Rules of the findings after these statements; triggers are no wall against somebody who owns the file. */
async function after(...statements: readonly string[]): Promise<string[]> {
  const file = join(folder, `${++files}.sqlite`);
  copyFileSync(sound, file);
  const raw = new DatabaseSync(file);
  raw.exec("pragma foreign_keys = off");
  for (const { name } of raw.prepare("select name from sqlite_schema where type = 'trigger'").all())
    raw.exec(`drop trigger ${name}`);
  for (const statement of statements) {
    const { changes } = raw.prepare(statement).run();
    expect(changes, statement).toBeGreaterThan(0);
  }
  raw.close();
  const store = await openSqlite(file);
  const { findings } = await verifyStore(store, site, keys);
  await store.close();
  return [...new Set(findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule))];
}

test("as it is, nothing is found", async () => {
  expect(await after()).toEqual([]);
});

const seventh = `where id = '${idOf(7)}'`;
const changes: Readonly<Record<string, string>> = {
  id: `'${idOf(7_777)}'`,
  site: "'other'",
  schema: "1",
  subject: `'${random128(5)}'`,
  edition: "substr(edition, 2) || '0'",
  layer: "'preferences'",
  language: "'en'",
  layout: "substr(layout, 2) || '0'",
  screenshot: "layout",
  purposes: `'{"ads":true,"statistics":true}'`,
  services: "'{}'",
  how: "'api'",
  state: "'renewed'",
  previous: "layout",
  profile: "'de'",
  at: "'2026-11-21T10:00:00.001Z'",
  salt: `'${random128(6)}'`,
};

test("the list of columns below is the whole of the table's", () => {
  const raw = new DatabaseSync(sound);
  const columns = raw.prepare("select name from pragma_table_info('record')").all();
  raw.close();
  expect(Object.keys(changes).sort()).toEqual(columns.map(({ name }) => name).sort());
});

describe.each(Object.entries(changes))("a record's %s", (column, value) => {
  test("cannot be changed unnoticed", async () => {
    expect(await after(`update record set ${column} = ${value} ${seventh}`)).not.toEqual([]);
  });
});

test.each<[what: string, ...statements: string[]]>([
  ["a record removed", `delete from record ${seventh}`],
  ["a record removed, its place emptied", `delete from record ${seventh}`, `update leaf set id = null ${seventh}`],
  ["a place removed", `delete from leaf ${seventh}`],
  ["the last place removed", "delete from leaf where place = (select max(place) from leaf)"],
  [
    "two records exchanged",
    `update leaf set id = 'x' where id = '${idOf(7)}'`,
    `update leaf set id = '${idOf(7)}' where id = '${idOf(8)}'`,
    `update leaf set id = '${idOf(8)}' where id = 'x'`,
  ],
  [
    "another record put in its place",
    `update leaf set id = null where id = '${idOf(305)}'`,
    `update leaf set id = '${idOf(305)}' where id = '${idOf(7)}'`,
  ],
  ["the note of an erasure changed", `update erasure set why = 'expired'`],
  ["the note of an erasure widened", `update erasure set leaves = '[[20,26]]'`],
  ["the note of an erasure dated otherwise", `update erasure set at = '2026-11-20T00:00:00.000Z'`],
  ["the note of an erasure removed", "delete from erasure"],
  ["an entry's commitment changed", `update tile set bytes = zeroblob(length(bytes)) where level = 'entries' and place = 0`],
  ["a tile of hashes changed", `update tile set bytes = zeroblob(length(bytes)) where level = '0' and place = 1`],
  ["a tile of a higher level changed", `update tile set bytes = zeroblob(length(bytes)) where level = '1'`],
  ["a tile removed", `delete from tile where level = '0' and place = 0`],
  [
    "a checkpoint's size changed in its text",
    `update checkpoint set note = replace(note, char(10) || '300' || char(10), char(10) || '299' || char(10))`,
  ],
  ["the last checkpoint removed", "delete from checkpoint where size = (select max(size) from checkpoint)"],
  ["an edition changed", `update edition set content = replace(content, 'Statistiques', 'Statistique')`],
])("%s is found", async (_what, ...statements) => {
  expect(await after(...statements)).not.toEqual([]);
});
