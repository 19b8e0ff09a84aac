// The first tables. Rows are never changed: triggers hold even against our own mistakes (F07).
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table edition (
    site text not null,
    seq integer not null,
    hash text not null,
    short text not null,
    published_at text not null,
    content text not null,
    primary key (site, seq),
    unique (site, hash),
    unique (site, short)
  ) strict`.execute(db);

  await sql`create table record (
    site text not null,
    seq integer not null,
    id text not null,
    schema integer not null,
    edition text not null,
    purposes text not null,
    services text not null,
    state text not null,
    how text not null,
    layer text not null,
    language text not null,
    profile text not null,
    recorded_at text not null,
    primary key (site, seq),
    unique (site, id),
    foreign key (site, edition) references edition (site, hash)
  ) strict, without rowid`.execute(db);

  await sql`create trigger edition_never_changes before update on edition
    begin select raise(abort, 'an edition never changes'); end`.execute(db);
  await sql`create trigger record_never_changes before update on record
    begin select raise(abort, 'a record never changes'); end`.execute(db);
}
