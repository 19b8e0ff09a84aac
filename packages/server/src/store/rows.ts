// Between records and editions as the program knows them and rows as SQL knows them.
import type { Edition } from "../edition/edition.ts";
import type { ChoiceRecord } from "../record/record.ts";
import type { DaySighting } from "../sightings/counted.ts";
import type { EditionTable, RecordTable, SightingTable } from "./tables.ts";

/** `seq` is given by the database. */
export function rowOf(record: ChoiceRecord): Record<keyof Omit<RecordTable, "seq">, string | number> {
  const { purposes, services, recordedAt, ...rest } = record;
  return { ...rest, purposes: JSON.stringify(purposes), services: JSON.stringify(services), recorded_at: recordedAt };
}

export function recordOf(row: RecordTable): ChoiceRecord {
  const { seq: _seq, purposes, services, recorded_at, ...rest } = row;
  // The row was written by rowOf(): its words are of the record's closed lists.
  return { ...rest, purposes: JSON.parse(purposes), services: JSON.parse(services), recordedAt: recorded_at } as ChoiceRecord;
}

export function editionOf(row: EditionTable): Edition {
  return { site: row.site, hash: row.hash, short: row.short, publishedAt: row.published_at, content: row.content };
}

export function sightingOf({ site: _site, ...row }: SightingTable): DaySighting {
  // Only what the routes let through is in the table.
  return row as DaySighting;
}
