// The tables as in SQLite. Text sorts by bytes (collate "C") whatever the database's language, and times stay the text that was sealed.
// Every key contains the site, and no statement needs the rows of two: a distributed PostgreSQL can part them by site.
import { type Kysely, sql } from "kysely";

const tables: readonly string[] = [
  `edition (site text, seq integer not null, hash text not null, short text not null, published_at text not null,
    content text not null, primary key (site, seq), unique (site, hash), unique (site, short))`,
  `file (site text, name text, type text not null, body bytea not null, primary key (site, name))`,

  // No foreign key to the edition: the statement that appends asks for it once per batch instead of once per row.
  `record (site text, id text, schema integer not null, subject text not null, edition text not null, layer text not null,
    language text not null, layout text, screenshot text, purposes text not null, services text not null, how text not null,
    state text not null, previous text, profile text not null, at text, salt text not null,
    primary key (site, id, at)) partition by range (at)`,
  // What a partitioned table cannot hold by itself: an id is there once, whatever its month. And in which month it is.
  `record_id (site text, id text, at text not null, primary key (site, id))`,
  `erasure (site text, id text, schema integer not null, leaves text not null, why text not null, at text not null,
    salt text not null, primary key (site, id))`,

  `unsealed (site text, id text, at text not null, kind text not null, primary key (site, id))`,
  `leaf (site text, place bigint, kind text not null, id text, primary key (site, place), unique (site, id))`,
  `tile (site text, level text, place bigint, width integer not null, bytes bytea not null, primary key (site, level, place))`,
  `checkpoint (site text, size bigint, note text not null, at text not null, primary key (site, size))`,

  `sighting (site text, day text, kind text, name text, host text, writer text, count bigint not null,
    primary key (site, day, kind, name, host, writer))`,
  // Rows to lock, see turn.ts.
  `turn (site text, work text, primary key (site, work))`,
];

const indexes: readonly string[] = [
  "record_by_subject on record (site, subject)",
  "record_by_time on record (site, at)",
  "unsealed_by_time on unsealed (site, at, id)",
];

/** Rows that are never changed: the trigger holds even against our own mistakes (F07). */
const final: readonly string[] = ["edition", "file", "record", "record_id", "erasure", "checkpoint"];

export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  for (const table of tables) await run(`create table ${table.replaceAll(/\btext\b/g, 'text collate "C"')}`);
  for (const index of indexes) await run(`create index ${index}`);
  await run(`create function is_final() returns trigger language plpgsql as
    $$ begin raise exception 'what is kept never changes'; end $$`);
  for (const table of final)
    await run(`create trigger ${table}_is_final before update on ${table} for each row execute function is_final()`);
}
