// One after the other, across all instances: a row to lock, because a distributed PostgreSQL has no advisory locks across its nodes.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

export type Work = "editions" | "log" | "sightings";

/** Waits until nobody else does this work of this site; the turn ends with the transaction. */
export async function takeTurn(transaction: Kysely<Tables>, site: string, work: Work): Promise<void> {
  const lock = sql`select 1 from turn where site = ${site} and work = ${work} for update`;
  if ((await lock.execute(transaction)).rows.length > 0) return;
  await sql`insert into turn (site, work) values (${site}, ${work}) on conflict do nothing`.execute(transaction);
  await lock.execute(transaction);
}
