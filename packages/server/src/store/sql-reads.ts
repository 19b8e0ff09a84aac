// What SQL stores read, the same in every dialect.
import { type Kysely, sql } from "kysely";
import { editionOf, recordOf, sightingOf } from "./rows.ts";
import { sqlLogReads } from "./sql-log-reads.ts";
import type { Store, StoredRecord } from "./store.ts";
import type { RecordTable, Tables } from "./tables.ts";

export function sqlReads(db: Kysely<Tables>) {
  const editions = (site: string) => db.selectFrom("edition").selectAll().where("site", "=", site);
  const records = (site: string) =>
    db
      .selectFrom("record")
      .leftJoin("leaf", (join) => join.onRef("leaf.site", "=", "record.site").onRef("leaf.id", "=", "record.id"))
      .selectAll("record")
      .select("leaf.place")
      .where("record.site", "=", site);

  return {
    async edition(site, hash) {
      const row = await editions(site)
        .where((where) => where.or([where("hash", "=", hash), where("short", "=", hash)]))
        .executeTakeFirst();
      return row && editionOf(row);
    },
    editions: async (site) => (await editions(site).orderBy("seq").execute()).map(editionOf),
    async file(site, name) {
      const row = await db.selectFrom("file").selectAll().where("site", "=", site).where("name", "=", name).executeTakeFirst();
      return row && { name, type: row.type, body: new Uint8Array(row.body) };
    },
    async fileNames(site, prefix) {
      // Not LIKE: in it, case and some characters mean something, and not the same in every dialect. Nor is order the same.
      const begins = sql<boolean>`substr(name, 1, ${prefix.length}) = ${prefix}`;
      const rows = await db.selectFrom("file").select("name").where("site", "=", site).where(begins).execute();
      return rows.map(({ name }) => name).sort();
    },
    async record(site, id) {
      const row = await records(site).where("record.id", "=", id).executeTakeFirst();
      return row && stored(row);
    },
    async recordsOf(site, subject) {
      const rows = await records(site).where("subject", "=", subject).orderBy("at").orderBy("record.id").execute();
      return rows.map(stored);
    },
    async count(site) {
      const rows = db.selectFrom("record").select((select) => select.fn.countAll<number>().as("n"));
      return Number((await rows.where("site", "=", site).executeTakeFirstOrThrow()).n);
    },
    async sites() {
      const rows = await db.selectFrom("edition").select("site").distinct().orderBy("site").execute();
      return rows.map(({ site }) => site);
    },
    async sightings(site, fromDay) {
      const rows = db.selectFrom("sighting").selectAll().where("site", "=", site).where("day", ">=", fromDay);
      const ordered = rows.orderBy("day").orderBy("kind").orderBy("name").orderBy("host").orderBy("writer");
      return (await ordered.execute()).map(sightingOf);
    },
    ...sqlLogReads(db),
  } satisfies Partial<Store>;
}

function stored({ place, ...row }: RecordTable & { readonly place: number | null }): StoredRecord {
  return { record: recordOf(row), leaf: place === null ? undefined : Number(place) };
}
