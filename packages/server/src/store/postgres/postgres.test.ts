// What holds in PostgreSQL beyond the contract of every store.
import { beforeEach, describe, expect, test } from "vitest";
import { ask, newDatabase, postgres } from "../../testing/postgres.fixture.ts";
import { edition, idOf, random128, recordFor } from "../../testing/records.fixture.ts";
import { cookieSeen, DAY, nameOf } from "../../testing/sightings.fixture.ts";
import { openPostgres } from "./postgres.ts";

describe.skipIf(!postgres)("postgres", () => {
  let url = "";
  beforeEach(async () => {
    url = await newDatabase();
  });

  test("what was stored is there after opening again, and the tables are made once", async () => {
    const first = await openPostgres(url);
    await first.addEdition(edition);
    await first.append(recordFor("shop", 1));
    first.addSightings("shop", DAY, [cookieSeen("a", 2)]);
    await Promise.all([first.close(), first.close()]);
    const second = await openPostgres(url);
    expect(await second.record("shop", idOf(1))).toEqual({ record: recordFor("shop", 1), leaf: undefined });
    second.addSightings("shop", DAY, [cookieSeen("a", 3)]);
    expect(await second.sightings("shop", DAY)).toEqual([{ day: DAY, ...cookieSeen("a", 5) }]);
    await second.close();
    expect(await ask(url, "select name from kysely_migration")).toEqual([{ name: "0001-first" }]);
  });

  test("no row is ever changed, even by hand, in whatever partition", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    await store.append(recordFor("shop", 1));
    await store.close();
    for (const change of [
      "record set state = 'refused'",
      "record_2026_11 set salt = ''",
      "record set at = '2026-12-01T00:00:00.000Z'",
      "record_id set at = ''",
      "edition set content = ''",
    ])
      await expect(ask(url, `update ${change}`), change).rejects.toThrow("what is kept never changes");
  });

  test("no column could hold who or where a visitor is (F08)", async () => {
    await (await openPostgres(url)).close();
    const found = await ask(
      url,
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and table_name !~ '^(kysely_|record_2)' order by ordinal_position`,
    );
    const columns = found.map(({ name }) => String(name));
    // The whole list: a new column has to be added here, and thought about.
    const of = (table: string, names: string) => names.split(" ").map((name) => `${table}.${name}`);
    expect(columns.toSorted()).toEqual(
      [
        of(
          "record",
          "site id schema subject edition layer language layout screenshot purposes services how state previous profile at salt",
        ),
        of("record_id", "site id at"),
        of("erasure", "site id schema leaves why at salt"),
        of("sighting", "site day kind name host writer count"),
        of("edition", "site seq hash short published_at content"),
        of("file", "site name type body"),
        of("unsealed", "site id at kind"),
        of("leaf", "site place kind id"),
        of("tile", "site level place width bytes"),
        of("checkpoint", "site size note at"),
        of("turn", "site work"),
      ]
        .flat()
        .toSorted(),
    );
  });

  test("too many that wait are turned away, and only they", async () => {
    const store = await openPostgres(url, { limit: 10 });
    await store.addEdition(edition);
    const results = await Promise.all(Array.from({ length: 25 }, (_, n) => store.append(recordFor("shop", n))));
    const kinds = results.map((result) => (result.kind === "unavailable" ? result.why : result.kind));
    expect(kinds).toEqual([...Array(10).fill("created"), ...Array(15).fill("busy")]);
    expect((await store.append(recordFor("shop", 99))).kind).toBe("created");
    await store.close();
  });

  test("one record that cannot be kept does not take those beside it along, nor another site's", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    const records = [
      recordFor("shop", 1),
      recordFor("shop", 2, { edition: "0".repeat(64) }),
      recordFor("none", 3),
      recordFor("shop", 4),
    ];
    const results = await Promise.all(records.map((record) => store.append(record)));
    expect(results.map(({ kind }) => kind)).toEqual(["created", "unavailable", "unavailable", "created"]);
    expect(await store.count("shop")).toBe(2);
    await store.close();
  });

  test("the same ids in several transactions at once, in opposite orders, never wait for each other in a circle", async () => {
    const stores = await Promise.all([openPostgres(url), openPostgres(url)]);
    await stores[0].addEdition(edition);
    const records = Array.from({ length: 2_000 }, (_, n) => recordFor("shop", n));
    const orders = [records, records.toReversed(), records.toReversed(), records];
    const sent = orders.map((order, n) => Promise.all(order.map((record) => stores[n % 2 ? 1 : 0].append(record))));
    const results = (await Promise.all(sent)).flat();
    expect(results.filter(({ kind }) => kind === "created")).toHaveLength(2_000);
    expect(results.filter(({ kind }) => kind === "same")).toHaveLength(6_000);
    await Promise.all(stores.map((store) => store.close()));
  });

  test("two instances that publish at once give each edition a number of its own", async () => {
    const stores = await Promise.all([openPostgres(url), openPostgres(url)]);
    const editions = Array.from({ length: 10 }, (_, n) => ({
      ...edition,
      hash: `hash${n}`,
      short: `short${n}`,
      content: String(n),
    }));
    await Promise.all(editions.map((one, n) => stores[n % 2 ? 1 : 0].addEdition(one)));
    expect(await stores[0].editions("shop")).toHaveLength(10);
    await Promise.all(stores.map((store) => store.close()));
  });

  test("two instances share the room of a day's sightings", async () => {
    const stores = await Promise.all([openPostgres(url), openPostgres(url)]);
    for (let n = 0; n < 600; n++)
      for (const store of stores) store.addSightings("shop", DAY, [cookieSeen("_ga_*"), cookieSeen(nameOf(n))]);
    await Promise.all(stores.map((store) => store.close()));
    const [rows] = await ask(url, "select count(*)::int as n, sum(count)::int as counted from sighting");
    expect(rows).toEqual({ n: 501, counted: 2_400 });
  });

  test("an id is free again when its record was erased", async () => {
    const store = await openPostgres(url);
    await store.addEdition(edition);
    await store.append(recordFor("shop", 1));
    const at = "2026-11-21T10:00:02.000Z";
    await store.seal({ site: "shop", from: 0, ids: [idOf(1)], tiles: [], checkpoint: "note\n", at });
    const erasure = {
      schema: 2,
      kind: "erasure",
      id: idOf(9),
      site: "shop",
      leaves: [[0, 0]],
      why: "subject",
      at,
      salt: random128(9),
    } as const;
    await store.erase({ ...erasure, leaves: [[0, 0]] });
    expect(await ask(url, "select id from record union all select id from record_id")).toEqual([]);
    expect((await store.append(recordFor("shop", 1))).kind).toBe("created");
    await store.close();
  });
});
