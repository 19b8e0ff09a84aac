// Counts of sightings in SQLite: a batch in one transaction, with the limit of rows held across all processes of the file.
// By hand and synchronous, for the reason given in sqlite-append.ts.
import type { DatabaseSync } from "node:sqlite";
import { dayBefore, KEEP_DAYS, MOST_ROWS, OTHER } from "../sightings/counted.ts";
import type { SiteSighting } from "./gather.ts";
import type { SqliteWriter } from "./sqlite-writer.ts";

const ADD = `update sighting set count = count + :count
  where site = :site and day = :day and kind = :kind and name = :name and host = :host and writer = :writer`;
const INSERT = `insert into sighting (site, day, kind, name, host, writer, count)
  values (:site, :day, :kind, :name, :host, :writer, :count)`;
const ROWS = `select count(*) as "all", count(*) filter (where kind = '${OTHER.kind}') as others
  from sighting where site = ? and day = ?`;
const FORGET = "delete from sighting where site = ? and day < ?";

/** Returns the function that adds a batch, waiting up to `wait` ms for a lock; when it throws, nothing of the batch is stored. */
export function sightingsWriter(
  database: DatabaseSync,
  { writeNow }: SqliteWriter,
): (batch: readonly SiteSighting[], wait: number) => void {
  const add = database.prepare(ADD);
  const insert = database.prepare(INSERT);
  const rows = database.prepare(ROWS);
  const forget = database.prepare(FORGET);

  /** How many new sightings that day may still take. */
  function roomOf({ site, day }: SiteSighting): number {
    const { all, others } = rows.get(site, day) as { all: number; others: number };
    if (all === 0) forget.run(site, dayBefore(day, KEEP_DAYS));
    return MOST_ROWS - (all - others);
  }

  function addOne(sighting: SiteSighting, rooms: Map<string, number>): void {
    if (add.run({ ...sighting }).changes > 0) return;
    const key = `${sighting.site} ${sighting.day}`;
    const room = rooms.get(key) ?? roomOf(sighting);
    rooms.set(key, Math.max(0, room - 1));
    if (room > 0 || sighting.kind === OTHER.kind) insert.run({ ...sighting });
    else addOne({ ...sighting, ...OTHER }, rooms);
  }

  return (batch, wait) => {
    const rooms = new Map<string, number>();
    writeNow(() => {
      for (const sighting of batch) addOne(sighting, rooms);
    }, wait);
  };
}
