// The hot path of the PostgreSQL store: the records of one site in one statement, which is one transaction and one way there and back.
import type { ChoiceRecord } from "@temoin/ledger";
import type { Pool } from "pg";
import { sameChoice } from "../../record/same-choice.ts";
import { recordOf, rowOf } from "../rows.ts";
import type { Appended } from "../store.ts";
import type { RecordTable } from "../tables.ts";
import type { Partitions } from "./partitions.ts";

/** All but the site; `schema` is the one number. */
const columns = [
  ..."id schema subject edition layer language layout screenshot".split(" "),
  ..."purposes services how state previous profile at salt".split(" "),
] as (keyof RecordTable)[];
const arrays = columns.map((name, index) => `$${index + 2}::${name === "schema" ? "integer" : "text"}[]`);

/**
 * Sorted: two transactions that claim the same ids in different orders would wait for each other.
 * A record whose edition is not kept is left out; so is one whose id is taken.
 */
const APPEND = `with given as (select * from unnest(${arrays}) as given (${columns})),
  allowed as (select given.* from given join edition on edition.site = $1 and edition.hash = given.edition),
  claimed as (insert into record_id (site, id, at) select $1, id, at from allowed order by id collate "C"
    on conflict (site, id) do nothing returning id),
  kept as (insert into record (site, ${columns}) select $1, ${columns} from allowed join claimed using (id)),
  waiting as (insert into unsealed (site, id, at, kind) select $1, id, at, 'choice' from allowed join claimed using (id))
  select id from claimed`;
const FIND = `select record.* from record_id join record using (site, id, at)
  where record_id.site = $1 and record_id.id = any($2::text[])`;

/** Returns the function that stores a batch: each site's records together or none of them. Throws when nothing could be tried. */
export function appender(pool: Pool, partitions: Partitions): (records: readonly ChoiceRecord[]) => Promise<Appended[]> {
  return async (records) => {
    await partitions.prepare(new Set(records.map(({ at }) => at.slice(0, 7))));
    const results: Appended[] = [];
    for (const [site, entries] of Map.groupBy(records.entries(), ([, record]) => record.site)) {
      const ofSite = entries.map(([, record]) => record);
      const outcome = await appendTo(pool, site, ofSite).catch((error): Appended[] => {
        partitions.forget();
        return ofSite.map(() => ({ kind: "unavailable", why: "failed", error }));
      });
      for (const [nth, [index]] of entries.entries()) results[index] = outcome[nth] as Appended;
    }
    return results;
  };
}

async function appendTo(pool: Pool, site: string, records: readonly ChoiceRecord[]): Promise<Appended[]> {
  // Of several with one id the first is the record.
  const firsts = new Map(records.toReversed().map((record) => [record.id, record]));
  const rows = [...firsts.values()].map(rowOf);
  const values = [site, ...columns.map((name) => rows.map((row) => row[name]))];
  const created = await pool.query<{ id: string }>({ name: "append", text: APPEND, values });
  const fresh = new Set(created.rows.map(({ id }) => id));
  const kept = await find(
    pool,
    site,
    [...firsts.keys()].filter((id) => !fresh.has(id)),
  );

  return records.map((record) => {
    // Only the first of an id.
    if (fresh.has(record.id) && !kept.has(record.id)) {
      kept.set(record.id, record);
      return { kind: "created", record };
    }
    const known = kept.get(record.id);
    if (known) return { kind: sameChoice(known, record) ? "same" : "conflict", record: known };
    const error = new Error(`The edition ${record.edition} of ${site} is not kept, or the record was erased at this moment.`);
    return { kind: "unavailable", why: "failed", error };
  });
}

/** Those that were there before us, by id. */
async function find(pool: Pool, site: string, ids: readonly string[]): Promise<Map<string, ChoiceRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<RecordTable>({ name: "find", text: FIND, values: [site, ids] });
  return new Map(rows.map((row) => [row.id, recordOf(row)]));
}
