// Several instances on one database, as processes of their own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { ask, newDatabase, postgres } from "../../testing/postgres.fixture.ts";
import { edition, recordFor } from "../../testing/records.fixture.ts";
import type { Leaf } from "../store.ts";
import { openPostgres } from "./postgres.ts";

const program = fileURLToPath(new URL("./instance.fixture.ts", import.meta.url));

/** Lets `count` processes do the same at the same moment; gives what each printed. Throws when one of them failed. */
async function atOnce(count: number, ...args: string[]): Promise<string[]> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "pipe"] }),
  );
  const ended = children.map(async (child) => {
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error(`An instance ended with ${code}: ${err}`);
    return out.replace("ready\n", "").trim();
  });
  await Promise.all(children.map((child) => once(child.stdout, "data")));
  for (const child of children) child.stdin.write("go\n");
  return Promise.all(ended);
}

describe.skipIf(!postgres)("several instances on one database", () => {
  let url = "";
  beforeEach(async () => {
    url = await newDatabase();
  });

  test("started together on an empty database, they make the tables once", async () => {
    await atOnce(3, url, "open");
    expect(await ask(url, "select name from kysely_migration")).toEqual([{ name: "0001-first" }]);
    const partitions = await ask(
      url,
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'record'::regclass",
    );
    expect(partitions).toHaveLength(2);
  }, 120_000);

  test("bring the same ids: each is kept once, and one of them was told that it was first", async () => {
    await (await openPostgres(url)).close();
    const told = (await atOnce(2, url, "append", "3000")).map((line) => JSON.parse(line));
    const sum = (kind: string) => told.reduce((total, counts) => total + (counts[kind] ?? 0), 0);
    expect([sum("created"), sum("same"), sum("unavailable")]).toEqual([3_000, 3_000, 0]);
    const [counted] = await ask(
      url,
      `select (select count(*)::int from record) as records, (select count(*)::int from record_id) as ids,
        (select count(*)::int from unsealed) as waiting`,
    );
    expect(counted).toEqual({ records: 3_000, ids: 3_000, waiting: 3_000 });
  }, 120_000);

  test("seal one log: every record is sealed exactly once, under checkpoints that grow", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    const records = Array.from({ length: 2_500 }, (_, n) => recordFor("shop", n));
    await Promise.all(records.map((record) => store.append(record)));
    const told = await atOnce(2, url, "seal");
    expect(told.reduce((total, count) => total + Number(count), 0)).toBe(2_500);
    const leaves: Leaf[] = [];
    for await (const leaf of store.leaves("shop")) leaves.push(leaf);
    expect(leaves.map(({ leaf }) => leaf)).toEqual(records.map((_, n) => n));
    expect(new Set(leaves.map(({ entry }) => entry?.id))).toEqual(new Set(records.map(({ id }) => id)));
    expect((await store.head("shop"))?.size).toBe(2_500);
    await store.close();
  }, 120_000);
});
