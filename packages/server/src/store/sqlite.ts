// The embedded store: one file, write-ahead log, every commit on the disk before it is acknowledged.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { gather } from "./gather.ts";
import { groupCommit } from "./group-commit.ts";
import { migrations } from "./migrations/index.ts";
import { editionOf, recordOf, sightingOf } from "./rows.ts";
import { appender } from "./sqlite-append.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";
import { sightingsWriter } from "./sqlite-sightings.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

export interface SqliteOptions {
  /** Most records that may wait for the disk. */
  readonly limit?: number;
  /** Largest size of the file, in pages of 4 kB; past it, records are refused as on a full disk. */
  readonly maxPages?: number;
}

/** synchronous=FULL: with NORMAL, a power cut lost acknowledged rows (measured); the price is one sync per group. */
const PRAGMAS = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;";

/** Opens, or makes, the store in `file`; folders are made too. Throws when the file cannot be opened or is none of ours. */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: 2_000 });
  try {
    database.exec(PRAGMAS);
    if (options.maxPages !== undefined) database.exec(`pragma max_page_count = ${Math.trunc(options.maxPages)}`);
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
    await migrate(db);
    return storeOver(database, db, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

function storeOver(database: DatabaseSync, db: Kysely<Tables>, options: SqliteOptions): Store {
  const queue = groupCommit({ commit: appender(database), ...(options.limit === undefined ? {} : { limit: options.limit }) });
  const sightings = gather({ write: sightingsWriter(database) });
  let closing: Promise<void> | undefined;
  const editions = (site: string) => db.selectFrom("edition").selectAll().where("site", "=", site);
  const byHash = (site: string, hash: string) =>
    editions(site).where((where) => where.or([where("hash", "=", hash), where("short", "=", hash)]));
  const records = (site: string) => db.selectFrom("record").selectAll().where("site", "=", site);

  return {
    async addEdition(edition) {
      const { publishedAt, ...rest } = edition;
      const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from edition where site = ${edition.site})`;
      await db
        .insertInto("edition")
        .values({ ...rest, published_at: publishedAt, seq })
        .onConflict((conflict) => conflict.columns(["site", "hash"]).doNothing())
        .execute();
      return editionOf(await byHash(edition.site, edition.hash).executeTakeFirstOrThrow());
    },
    async edition(site, hash) {
      const row = await byHash(site, hash).executeTakeFirst();
      return row && editionOf(row);
    },
    editions: async (site) => (await editions(site).orderBy("seq").execute()).map(editionOf),
    append: (record) => queue.push(record),
    async record(site, id) {
      const row = await records(site).where("id", "=", id).executeTakeFirst();
      return row && recordOf(row);
    },
    async *records(site) {
      for await (const row of records(site).orderBy("seq").stream()) yield recordOf(row);
    },
    async count(site) {
      const { n } = await db
        .selectFrom("record")
        .select((select) => select.fn.countAll<number>().as("n"))
        .where("site", "=", site)
        .executeTakeFirstOrThrow();
      return n;
    },
    async sites() {
      const rows = await db.selectFrom("edition").select("site").distinct().orderBy("site").execute();
      return rows.map(({ site }) => site);
    },
    addSightings: sightings.add,
    async sightings(site, fromDay) {
      sightings.flush();
      const rows = db.selectFrom("sighting").selectAll().where("site", "=", site).where("day", ">=", fromDay);
      return (await rows.orderBy("day").orderBy("kind").orderBy("name").orderBy("host").orderBy("writer").execute()).map(
        sightingOf,
      );
    },
    ready: () => queue.open(),
    close() {
      if (!closing) sightings.close();
      closing ??= queue.close().then(() => db.destroy());
      return closing;
    },
  };
}
