// The log in PostgreSQL: what is sealed and what is erased, each in one transaction.
import type { Erasure } from "@temoin/ledger";
import { type Kysely, sql } from "kysely";
import { erasureRowOf, leavesIn } from "../rows.ts";
import type { Sealing, Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { takeTurn } from "./turn.ts";

export function postgresLog(db: Kysely<Tables>): Pick<Store, "seal" | "erase" | "addErasure"> {
  return {
    seal: (sealing) => db.transaction().execute((transaction) => seal(transaction, sealing)),
    erase: (erasure) => db.transaction().execute((transaction) => erase(transaction, erasure)),
    addErasure: (erasure) => db.transaction().execute((transaction) => addErasure(transaction, erasure)),
  };
}

async function seal(db: Kysely<Tables>, { site, from, ids, tiles, checkpoint, at }: Sealing): Promise<"sealed" | "stale"> {
  await takeTurn(db, site, "log");
  const sizes = db.selectFrom("checkpoint").select("size").where("site", "=", site);
  const head = await sizes.orderBy("size", "desc").limit(1).executeTakeFirst();
  if ((head?.size ?? 0) !== from) return "stale";

  await place(db, site, from, ids);
  const rows = tiles.map(({ level, index, width, bytes }) => ({ site, level: String(level), place: index, width, bytes }));
  if (rows.length > 0)
    await db
      .insertInto("tile")
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(["site", "level", "place"])
          .doUpdateSet((row) => ({ width: row.ref("excluded.width"), bytes: row.ref("excluded.bytes") })),
      )
      .execute();
  await db
    .insertInto("checkpoint")
    .values({ site, size: from + ids.length, note: checkpoint, at })
    .execute();
  return "sealed";
}

/** What waits becomes leaves. Throws when one of them does not wait. */
async function place(db: Kysely<Tables>, site: string, from: number, ids: Sealing["ids"]): Promise<void> {
  const placed = await sql<{ id: string | null }>`
    with given as (select * from unnest(${ids}::text[]) with ordinality as given (id, n)),
      settled as (delete from unsealed using given where unsealed.site = ${site} and unsealed.id = given.id
        returning unsealed.kind, unsealed.id, given.n),
      placed as (select * from settled union all select 'choice', null, n from given where id is null)
    insert into leaf (site, place, kind, id) select ${site}, ${from}::bigint + n - 1, kind, id from placed
      returning id`.execute(db);
  if (placed.rows.length === ids.length) return;
  const found = new Set(placed.rows.map(({ id }) => id));
  const stranger = ids.find((id) => id !== undefined && !found.has(id));
  // Whoever sealed it meanwhile also wrote a checkpoint; a row that is missing without one is a fault of ours.
  throw new Error(`The entry ${stranger ?? "that comes twice"} does not wait to be sealed.`);
}

async function erase(db: Kysely<Tables>, erasure: Erasure): Promise<"erased" | "stale"> {
  const { site, leaves } = erasure;
  await takeTurn(db, site, "log");
  const [firsts, lasts] = [leaves.map(([first]) => first), leaves.map(([, last]) => last)];
  const there = await sql<{ n: string }>`select count(*) as n from leaf join unnest(${firsts}::bigint[], ${lasts}::bigint[])
    as range (first, last) on place between first and last where site = ${site} and kind = 'choice' and id is not null`.execute(
    db,
  );
  if (Number(there.rows[0]?.n) !== leavesIn(erasure)) return "stale";
  await sql`
    with doomed as (select place, id from leaf join unnest(${firsts}::bigint[], ${lasts}::bigint[])
        as range (first, last) on place between first and last
        where site = ${site} and kind = 'choice' and id is not null),
      freed as (delete from record_id using doomed where record_id.site = ${site} and record_id.id = doomed.id
        returning record_id.id, record_id.at),
      dropped as (delete from record using freed where record.site = ${site} and record.id = freed.id and record.at = freed.at)
    update leaf set id = null from doomed where leaf.site = ${site} and leaf.place = doomed.place`.execute(db);
  await addErasure(db, erasure);
  return "erased";
}

async function addErasure(db: Kysely<Tables>, erasure: Erasure): Promise<void> {
  const { site, id, at } = erasure;
  await db.insertInto("erasure").values(erasureRowOf(erasure)).execute();
  await db.insertInto("unsealed").values({ site, at, id, kind: "erasure" }).execute();
}
