// The log in SQLite: what is sealed and what is erased, each in one transaction.
import type { DatabaseSync } from "node:sqlite";
import type { Erasure } from "@temoin/ledger";
import { erasureRowOf, leavesIn } from "./rows.ts";
import type { SqliteWriter } from "./sqlite-writer.ts";
import type { Sealing, Store } from "./store.ts";

const SIZE = "select coalesce(max(size), 0) as size from checkpoint where site = ?";
/**
 * All ids of a sealing at once, as a JSON array in the order of their places. What waits is found by time, so that a long queue is not
 * searched through for each of its entries.
 */
const GIVEN = `given as (select key as n, value as named, coalesce((select at from record where site = :site and id = json_each.value),
  (select at from erasure where site = :site and id = json_each.value)) as made from json_each(:ids))`;
const PLACE = `with ${GIVEN} insert into leaf (site, place, kind, id)
  select site, :from + n, kind, id from given cross join unsealed on site = :site and at = made and id = named`;
const SETTLE = `with ${GIVEN} delete from unsealed where site = :site and (at, id) in (select made, named from given)`;
const WAITS = "select 1 from unsealed where site = ? and id = ?";
const EMPTY = "insert into leaf (site, place, kind) values (?, ?, 'choice')";
const TILE = `insert into tile (site, level, place, width, bytes) values (?, ?, ?, ?, ?)
  on conflict (site, level, place) do update set width = excluded.width, bytes = excluded.bytes`;
const CHECKPOINT = "insert into checkpoint (site, size, note, at) values (?, ?, ?, ?)";

const NOTE =
  "insert into erasure (site, id, schema, leaves, why, at, salt) values (:site, :id, :schema, :leaves, :why, :at, :salt)";
const WAIT = "insert into unsealed (site, at, id, kind) values (?, ?, ?, 'erasure')";
const within = "site = ? and place between ? and ? and kind = 'choice' and id is not null";
const COUNT = `select count(*) as n from leaf where ${within}`;
const DROP = `delete from record where site = ? and id in (select id from leaf where ${within})`;
const FORGET = `update leaf set id = null where ${within}`;

export function sqliteLog(database: DatabaseSync, { write }: SqliteWriter): Pick<Store, "seal" | "erase" | "addErasure"> {
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const prepared = (text: string) => {
    const found = statements.get(text) ?? database.prepare(text);
    statements.set(text, found);
    return found;
  };

  function seal({ site, from, ids, tiles, checkpoint, at }: Sealing): "sealed" | "stale" {
    if (prepared(SIZE).get(site)?.size !== from) return "stale";
    const named = { site, ids: JSON.stringify(ids.map((id) => id ?? null)) };
    const placed = prepared(PLACE).run({ ...named, from }).changes;
    for (const [index, id] of ids.entries()) if (id === undefined) prepared(EMPTY).run(site, from + index);
    // Whoever sealed one meanwhile also wrote a checkpoint; a row that is missing without one is a fault of ours.
    if (placed !== ids.filter((id) => id !== undefined).length) {
      const stranger = ids.find((id) => id !== undefined && !prepared(WAITS).get(site, id));
      throw new Error(`The entry ${stranger ?? "that comes twice"} does not wait to be sealed.`);
    }
    prepared(SETTLE).run(named);
    for (const { level, index, width, bytes } of tiles) prepared(TILE).run(site, String(level), index, width, bytes);
    prepared(CHECKPOINT).run(site, from + ids.length, checkpoint, at);
    return "sealed";
  }

  function erase(erasure: Erasure): "erased" | "stale" {
    const { site, leaves } = erasure;
    const there = leaves.reduce((sum, [first, last]) => sum + Number(prepared(COUNT).get(site, first, last)?.n), 0);
    if (there !== leavesIn(erasure)) return "stale";
    for (const [first, last] of leaves) {
      prepared(DROP).run(site, site, first, last);
      prepared(FORGET).run(site, first, last);
    }
    addErasure(erasure);
    return "erased";
  }

  function addErasure(erasure: Erasure): void {
    prepared(NOTE).run({ ...erasureRowOf(erasure) });
    prepared(WAIT).run(erasure.site, erasure.at, erasure.id);
  }
  return {
    seal: (sealing) => write(() => seal(sealing)),
    erase: (erasure) => write(() => erase(erasure)),
    addErasure: (erasure) => write(() => addErasure(erasure)),
  };
}
