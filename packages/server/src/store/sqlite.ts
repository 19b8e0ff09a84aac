// The embedded store: one file, write-ahead log, every commit on the disk before it is acknowledged.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Edition } from "../edition/edition.ts";
import { StoreError, storeFault } from "./fault.ts";
import { gather } from "./gather.ts";
import { groupCommit } from "./group-commit.ts";
import { migrations } from "./migrations/index.ts";
import { sqlReads } from "./sql-reads.ts";
import { appender } from "./sqlite-append.ts";
import { checkFile } from "./sqlite-check.ts";
import { NodeSqliteDialect } from "./sqlite-dialect.ts";
import { sqliteLog } from "./sqlite-log.ts";
import { placeOf } from "./sqlite-place.ts";
import { sqliteProbe } from "./sqlite-probe.ts";
import { sightingsWriter } from "./sqlite-sightings.ts";
import { isLocked, READERS_WAIT, type SqliteWriter, sqliteWriter } from "./sqlite-writer.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

export interface SqliteOptions {
  /** Most records that may wait for the disk. */
  readonly limit?: number;
  /** Largest size of the file, in pages of 4 kB; past it, records are refused as on a full disk. */
  readonly maxPages?: number;
  /** How long records wait for another process that holds the file locked, in milliseconds. */
  readonly patience?: number;
}

/**
 * synchronous=FULL: with NORMAL, a power cut lost acknowledged rows (measured); the price is one sync per group. Ids are random, so
 * each record touches pages all over the indexes: 64 MB of them stay in memory, and the write-ahead log goes into the file every 32 MB
 * (8,000 pages) instead of every 4, which writes a page that many records touched once.
 */
const PRAGMAS = `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma trusted_schema = off;
  pragma cache_size = -65536; pragma wal_autocheckpoint = 8000;`;

/** Opens, or makes, the store in `file`; folders are made too. Throws a {@link StoreError} when the file cannot be opened or is none of ours. */
export async function openSqlite(file: string, options: SqliteOptions = {}): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: READERS_WAIT });
    database.exec(PRAGMAS);
    checkFile(database, file);
    if (options.maxPages !== undefined) database.exec(`pragma max_page_count = ${Math.trunc(options.maxPages)}`);
    const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
    await migrate(db);
    const writer = sqliteWriter(database, { place: placeOf(file), patience: options.patience ?? 2_000 });
    return storeOver(database, db, writer, options);
  } catch (error) {
    database?.close();
    const fault = storeFault(error);
    if (!fault) throw error;
    throw new StoreError(`${file}: ${fault.mend} (${(error as Error).message})`, { cause: error });
  }
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

function storeOver(database: DatabaseSync, db: Kysely<Tables>, writer: SqliteWriter, options: SqliteOptions): Store {
  const limit = options.limit === undefined ? {} : { limit: options.limit };
  const queue = groupCommit({ commit: appender(database, writer), ...limit });
  const count = sightingsWriter(database, writer);
  // The last ones wait for the lock, because nothing else is answered any more.
  const counted = gather({ write: (batch) => count(batch, closed ? READERS_WAIT : 0), passing: isLocked });
  const reads = sqlReads(db);
  const probe = sqliteProbe(database);
  let closed = false;
  let closing: Promise<void> | undefined;

  return {
    ...reads,
    ...sqliteLog(database, writer),
    async addEdition(edition) {
      const { publishedAt, ...rest } = edition;
      const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from edition where site = ${edition.site})`;
      await db
        .insertInto("edition")
        .values({ ...rest, published_at: publishedAt, seq })
        .onConflict((conflict) => conflict.columns(["site", "hash"]).doNothing())
        .execute();
      return (await reads.edition(edition.site, edition.hash)) as Edition;
    },
    async addFiles(site, files) {
      const rows = files.map((file) => ({ site, ...file }));
      if (rows.length > 0)
        await db
          .insertInto("file")
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    },
    append: (record) => queue.push(record),
    addSightings: counted.add,
    async sightings(site, fromDay) {
      await counted.flush();
      return reads.sightings(site, fromDay);
    },
    ready: () => queue.open(),
    async probe() {
      for (const step of probe) await writer.write(step);
    },
    close() {
      closed = true;
      if (!closing) counted.close();
      closing ??= queue.close().then(() => db.destroy());
      return closing;
    },
  };
}
