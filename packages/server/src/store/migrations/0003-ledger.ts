// The log: records in full, their places in the tree, tiles and checkpoints. Rows are never changed, but contents can be erased.
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  // Records of before have no salt, subject or layout and cannot be sealed; nothing reads them, and nothing is lost.
  await sql`alter table record rename to record_before_ledger`.execute(db);
  await sql`create table record (
    site text not null,
    id text not null,
    schema integer not null,
    subject text not null,
    edition text not null,
    layer text not null,
    language text not null,
    layout text,
    screenshot text,
    purposes text not null,
    services text not null,
    how text not null,
    state text not null,
    previous text,
    profile text not null,
    at text not null,
    salt text not null,
    primary key (site, id),
    foreign key (site, edition) references edition (site, hash)
  ) strict, without rowid`.execute(db);
  await sql`create index record_by_subject on record (site, subject)`.execute(db);
  await sql`create index record_by_time on record (site, at)`.execute(db);
  await sql`create table erasure (
    site text not null,
    id text not null,
    schema integer not null,
    leaves text not null,
    why text not null,
    at text not null,
    salt text not null,
    primary key (site, id)
  ) strict, without rowid`.execute(db);
  await sql`create table unsealed (
    site text not null,
    at text not null,
    id text not null,
    kind text not null,
    primary key (site, at, id)
  ) strict, without rowid`.execute(db);
  await sql`create table leaf (
    site text not null,
    place integer not null,
    kind text not null,
    id text,
    primary key (site, place),
    unique (site, id)
  ) strict, without rowid`.execute(db);
  await sql`create table tile (
    site text not null,
    level text not null,
    place integer not null,
    width integer not null,
    bytes blob not null,
    primary key (site, level, place)
  ) strict`.execute(db);
  await sql`create table checkpoint (
    site text not null,
    size integer not null,
    note text not null,
    at text not null,
    primary key (site, size)
  ) strict, without rowid`.execute(db);
  await sql`create table file (
    site text not null,
    name text not null,
    type text not null,
    body blob not null,
    primary key (site, name)
  ) strict`.execute(db);

  for (const table of ["record", "erasure", "checkpoint", "file"])
    await sql`create trigger ${sql.raw(`${table}_is_final`)} before update on ${sql.table(table)}
      begin select raise(abort, 'what is kept never changes'); end`.execute(db);
}
