// Counts of sightings in PostgreSQL: each site's part of a batch in one transaction, the limit of rows held across all instances.
import { type Kysely, sql } from "kysely";
import { dayBefore, KEEP_DAYS, MOST_ROWS, OTHER } from "../../sightings/counted.ts";
import type { SiteSighting } from "../gather.ts";
import type { Tables } from "../tables.ts";
import { takeTurn } from "./turn.ts";

export function sightingsWriter(db: Kysely<Tables>): (batch: readonly SiteSighting[]) => Promise<void> {
  return async (batch) => {
    for (const [site, ofSite] of Map.groupBy(batch, (sighting) => sighting.site))
      await db.transaction().execute(async (transaction) => {
        await takeTurn(transaction, site, "sightings");
        for (const [day, rows] of Map.groupBy(ofSite, (sighting) => sighting.day)) await add(transaction, site, day, rows);
      });
  };
}

async function add(db: Kysely<Tables>, site: string, day: string, given: readonly SiteSighting[]): Promise<void> {
  const known = await db.selectFrom("sighting").selectAll().where("site", "=", site).where("day", "=", day).execute();
  if (known.length === 0)
    await db.deleteFrom("sighting").where("site", "=", site).where("day", "<", dayBefore(day, KEEP_DAYS)).execute();

  const rows = [...withinRoom(given, known).values()];
  const list = (name: keyof SiteSighting) => rows.map((row) => row[name]);
  await sql`insert into sighting (site, day, kind, name, host, writer, count)
    select ${site}, ${day}, given.* from unnest(${list("kind")}::text[], ${list("name")}::text[], ${list("host")}::text[],
      ${list("writer")}::text[], ${list("count")}::bigint[]) as given
    on conflict (site, day, kind, name, host, writer) do update set count = sighting.count + excluded.count`.execute(db);
}

type Key = Pick<SiteSighting, "name" | "host" | "writer"> & { readonly kind: string };
const keyOf = ({ kind, name, host, writer }: Key): string => JSON.stringify([kind, name, host, writer]);

/** What to add, by key: those beyond the day's room are one row of the kind `other`. */
function withinRoom(given: readonly SiteSighting[], known: readonly Key[]): Map<string, SiteSighting> {
  const taken = new Set(known.map(keyOf));
  taken.delete(keyOf(OTHER));
  const rows = new Map<string, SiteSighting>();
  for (const sighting of given) {
    const fits = taken.has(keyOf(sighting)) || taken.size < MOST_ROWS;
    const row = fits ? sighting : { ...sighting, ...OTHER };
    if (row.kind !== OTHER.kind) taken.add(keyOf(row));
    rows.set(keyOf(row), { ...row, count: row.count + (rows.get(keyOf(row))?.count ?? 0) });
  }
  return rows;
}
