import { Kysely, PostgresDialect } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { ask, newDatabase, postgres } from "../../testing/postgres.fixture.ts";
import { edition, recordFor } from "../../testing/records.fixture.ts";
import type { Tables } from "../tables.ts";
import { monthAfter, partitionsOf } from "./partitions.ts";
import { openPool, TIMEOUTS } from "./pool.ts";
import { openPostgres } from "./postgres.ts";

test("months follow each other over the end of a year, and nothing else is a month", () => {
  expect([monthAfter("2026-12", 1), monthAfter("2027-01", -2)]).toEqual(["2027-01", "2026-11"]);
  for (const none of ["2026-13", "2026-1", "2026-11'; drop table record; --"])
    expect(() => monthAfter(none, 1)).toThrow(RangeError);
});

describe.skipIf(!postgres)("partitions", () => {
  let url = "";
  beforeEach(async () => {
    url = await newDatabase();
  });
  const months = async () =>
    (
      await ask(url, "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'record'::regclass order by 1")
    ).map(({ name }) => name);
  const now = new Date().toISOString().slice(0, 7);
  const names = (...wanted: string[]) => wanted.map((month) => `record_${month.replace("-", "_")}`).sort();

  test("this month's and the next one's are there before any record is, others when they are needed", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    expect(await months()).toEqual(names(now, monthAfter(now, 1)));
    const times = ["2031-02-28T23:59:59.999Z", "2031-03-01T00:00:00.000Z"];
    const records = times.map((at, n) => recordFor("shop", n, { at }));
    for (const record of records) expect((await store.append(record)).kind).toBe("created");
    expect(await months()).toEqual(names("2031-02", "2031-03", "2031-04"));
    expect(await ask(url, "select at from record_2031_03")).toEqual([{ at: times[1] }]);
    // Those of now were empty, and long past in 2031. The same id in another month is the same record all the same.
    expect(await store.append({ ...recordFor("shop", 0), at: "2031-04-01T00:00:00.000Z" })).toEqual({
      kind: "same",
      record: records[0],
    });
    await store.close();
  });

  test("many that need the same month at once make it once", async () => {
    await (await openPostgres(url)).close();
    const pools = Array.from({ length: 6 }, () => openPool(url, 2, TIMEOUTS));
    const all = pools.map((pool) => partitionsOf(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })));
    await Promise.all(all.map(({ prepare }) => prepare(["2031-05", "2031-06"])));
    await Promise.all(pools.map((pool) => pool.end()));
    expect((await months()).filter((name) => String(name).startsWith("record_2031"))).toEqual(
      names("2031-05", "2031-06", "2031-07"),
    );
  });

  test("a partition that was dropped behind our back costs one batch, and is made again", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    const record = recordFor("shop", 1, { at: `${now}-01T00:00:00.000Z` });
    await ask(url, `drop table ${names(now)[0]}`);
    expect(await store.append(record)).toMatchObject({ kind: "unavailable", why: "failed" });
    expect((await store.append(record)).kind).toBe("created");
    await store.close();
  });

  test("past months in which everything was erased go when a new one begins; one with a record in it stays", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    await store.append(recordFor("shop", 1, { at: "2020-01-05T00:00:00.000Z" }));
    await store.append(recordFor("shop", 2, { at: "2020-05-05T00:00:00.000Z" }));
    await ask(url, "delete from record where id = (select id from record_id where at < '2020-02')");
    await store.append(recordFor("shop", 3, { at: "2031-01-05T00:00:00.000Z" }));
    expect((await months()).filter((name) => String(name) < "record_2021")).toEqual(names("2020-05"));
    await store.close();
  });
});
