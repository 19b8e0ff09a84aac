// Records lie in one partition a month. Whoever needs a month makes it, and the next one, whatever other instances do meanwhile.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

export interface Partitions {
  /** Makes the partitions of these months (2026-11) and of the one after each. */
  prepare(months: Iterable<string>): Promise<void>;
  /** What was made may be gone: look again. */
  forget(): void;
}

export function partitionsOf(db: Kysely<Tables>): Partitions {
  const prepared = new Set<string>();
  return {
    async prepare(months) {
      for (const month of months) {
        if (prepared.has(month)) continue;
        // Others may do the same at this moment; what is left over goes with the next month.
        await dropEmpty(db, monthAfter(month, -2)).catch(() => {});
        for (const needed of [month, monthAfter(month, 1)]) await make(db, needed);
        prepared.add(month);
      }
    },
    forget: () => prepared.clear(),
  };
}

/** Throws a RangeError when `month` is none: it becomes part of a name. */
export function monthAfter(month: string, months: number): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`${month} is no month.`);
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

const nameOf = (month: string) => `record_${month.replace("-", "_")}`;

/** Attached, not made in place: that would hold up everyone who reads or writes records. */
async function make(db: Kysely<Tables>, month: string): Promise<void> {
  const [name, range] = [nameOf(month), sql`from (${sql.lit(month)}) to (${sql.lit(monthAfter(month, 1))})`];
  if (await exists(db, name)) return;
  await db.transaction().execute(async (transaction) => {
    await sql`lock table record in share update exclusive mode`.execute(transaction);
    if (await exists(transaction, name)) return;
    await sql`create table ${sql.table(name)} (like record including all)`.execute(transaction);
    await sql`alter table record attach partition ${sql.table(name)} for values ${range}`.execute(transaction);
  });
}

async function exists(db: Kysely<Tables>, name: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${name}) is not null as there`.execute(db);
  return rows[0]?.there === true;
}

/** Months before `month` in which everything was erased: the whole file goes back to the disk at once. */
async function dropEmpty(db: Kysely<Tables>, month: string): Promise<void> {
  const old = await sql<{ name: string }>`select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'record'::regclass and relname collate "C" < ${nameOf(month)}`.execute(db);
  for (const { name } of old.rows) if (await isEmpty(db, name)) await db.transaction().execute((own) => drop(own, name));
}

async function drop(db: Kysely<Tables>, name: string): Promise<void> {
  // Whoever writes records waits behind us meanwhile: rather keep an empty partition for another month.
  await sql`set local lock_timeout = '200ms'`.execute(db);
  await sql`lock table record in access exclusive mode`.execute(db);
  if (await isEmpty(db, name)) await sql`drop table ${sql.table(name)}`.execute(db);
}

async function isEmpty(db: Kysely<Tables>, name: string): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select not exists (select from ${sql.table(name)}) as empty`.execute(db);
  return rows[0]?.empty === true;
}
