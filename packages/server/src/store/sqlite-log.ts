// The log in SQLite: what is sealed and what is erased, each in one transaction.
import type { DatabaseSync } from "node:sqlite";
import type { Erasure } from "@temoin/ledger";
import { erasureRowOf, leavesIn } from "./rows.ts";
import type { SqliteWriter } from "./sqlite-writer.ts";
import type { Sealing, Store } from "./store.ts";

const SIZE = "select coalesce(max(size), 0) as size from checkpoint where site = ?";
const PLACE = `insert into leaf (site, place, kind, id)
  select site, ?, kind, id from unsealed where site = ? and id = ?`;
const EMPTY = "insert into leaf (site, place, kind) values (?, ?, 'choice')";
const SETTLE = "delete from unsealed where site = ? and id = ?";
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
    for (const [index, id] of ids.entries()) {
      if (id === undefined) {
        prepared(EMPTY).run(site, from + index);
        continue;
      }
      // Whoever sealed it meanwhile also wrote a checkpoint; a row that is missing without one is a fault of ours.
      if (prepared(PLACE).run(from + index, site, id).changes !== 1)
        throw new Error(`The entry ${id} does not wait to be sealed.`);
      prepared(SETTLE).run(site, id);
    }
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
