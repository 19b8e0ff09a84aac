// The store for when one file is too small: PostgreSQL, shared by as many instances as are wanted.
import type { ChoiceRecord } from "@temoin/ledger";
import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator } from "kysely/migration";
import type { Pool } from "pg";
import type { Edition } from "../../edition/edition.ts";
import { gather } from "../gather.ts";
import { groupCommit } from "../group-commit.ts";
import { sqlReads } from "../sql-reads.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { appender } from "./append.ts";
import { faultOf, placeOf } from "./fault.ts";
import { postgresLog } from "./log.ts";
import { migrations } from "./migrations/index.ts";
import { partitionsOf } from "./partitions.ts";
import { openPool, TIMEOUTS, type Timeouts } from "./pool.ts";
import { feelPulse } from "./pulse.ts";
import { sightingsWriter } from "./sightings.ts";
import { takeTurn } from "./turn.ts";

export interface PostgresOptions {
  /** Most records that may wait for the database. */
  readonly limit?: number;
  /** Transactions of records at the same time: four were fastest (measured). */
  readonly lanes?: number;
  /** Most connections of this process; more than `lanes`, so that readers have some. */
  readonly connections?: number;
  readonly timeouts?: Partial<Timeouts>;
}

/** Instances that start together wait for the one that migrates. */
const MIGRATING = { statement: 60_000, lock: 60_000, idle: 60_000, answer: 70_000 };

/**
 * Opens the store at `url`, such as `postgres://temoin@db.example/temoin`, and makes or updates its tables. The password may be in it,
 * in PGPASSWORD or in ~/.pgpass. Throws a DatabaseFault, whose message says what to do, when the database cannot be used.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
  const place = placeOf(url);
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const pool = openPool(url, options.connections ?? 10, timeouts);
  try {
    await migrate(openPool(url, 1, { ...timeouts, ...MIGRATING }));
    return await storeOver(pool, options);
  } catch (error) {
    await pool.end();
    throw faultOf(error, place);
  }
}

async function migrate(pool: Pool): Promise<void> {
  try {
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest();
    if (error) throw error;
  } finally {
    await pool.end();
  }
}

async function storeOver(pool: Pool, { limit, lanes = 4 }: PostgresOptions): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const partitions = partitionsOf(db);
  await partitions.prepare([new Date().toISOString().slice(0, 7)]);
  const append = appender(pool, partitions);
  const pulse = feelPulse(pool);
  const queue = groupCommit({
    async commit(records: readonly ChoiceRecord[]) {
      // Nobody waits for a database that is known to be away.
      if (!pulse.alive()) throw new Error("PostgreSQL does not answer, or takes no writes.");
      return append(records);
    },
    ...{ lanes, ...(limit === undefined ? {} : { limit }) },
  });
  const counted = gather({ write: sightingsWriter(db) });
  const reads = sqlReads(db);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await Promise.all([counted.close(), queue.close()]);
    pulse.stop();
    await pool.end();
  }

  return {
    ...reads,
    ...postgresLog(db),
    async addEdition(edition) {
      await db.transaction().execute((transaction) => keepEdition(transaction, edition));
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
    ready: () => queue.open() && pulse.alive(),
    // A replica, or a database that has no room, refuses it; nothing of it is kept.
    async probe() {
      const transaction = await db.startTransaction().execute();
      try {
        await transaction
          .insertInto("file")
          .values({ site: "", name: "probe", type: "", body: new Uint8Array(0) })
          .execute();
      } finally {
        await transaction.rollback().execute();
      }
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** In turn: two instances that publish at once would both take the same number. */
async function keepEdition(db: Kysely<Tables>, { publishedAt, ...edition }: Edition): Promise<void> {
  await takeTurn(db, edition.site, "editions");
  const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from edition where site = ${edition.site})`;
  await db
    .insertInto("edition")
    .values({ ...edition, published_at: publishedAt, seq })
    .onConflict((conflict) => conflict.columns(["site", "hash"]).doNothing())
    .execute();
}
