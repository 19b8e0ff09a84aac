// Counts of undeclared trackers and hosts that visitors' browsers met: by day, with no column that could hold a visitor (F08).
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table sighting (
    site text not null,
    day text not null,
    kind text not null,
    name text not null,
    host text not null,
    writer text not null,
    count integer not null,
    primary key (site, day, kind, name, host, writer)
  ) strict, without rowid`.execute(db);
}
