// Between records and editions as the program knows them and rows as SQL knows them.
import type { ChoiceRecord, Erasure } from "@temoin/ledger";
import type { Edition } from "../edition/edition.ts";
import type { DaySighting } from "../sightings/counted.ts";
import type { EditionTable, ErasureTable, RecordTable, SightingTable } from "./tables.ts";

export function rowOf(record: ChoiceRecord): RecordTable {
  const { kind: _kind, shown, purposes, services, ...rest } = record;
  return { ...rest, ...shown, purposes: JSON.stringify(purposes), services: JSON.stringify(services) };
}

/** The row was written by rowOf(): its words are of the record's closed lists. Column by column: a changed one must change the record. */
export function recordOf(row: RecordTable): ChoiceRecord {
  const { layer, language, layout, screenshot, purposes, services, ...rest } = row;
  const decision = { purposes: JSON.parse(purposes), services: JSON.parse(services) };
  return { ...rest, kind: "choice", shown: { layer, language, layout, screenshot }, ...decision } as ChoiceRecord;
}

export function erasureRowOf({ kind: _kind, leaves, ...rest }: Erasure): ErasureTable {
  return { ...rest, leaves: JSON.stringify(leaves) };
}

export function erasureOf({ leaves, ...rest }: ErasureTable): Erasure {
  return { ...rest, kind: "erasure", leaves: JSON.parse(leaves) } as Erasure;
}

/** How many leaves an erasure names. */
export function leavesIn({ leaves }: Erasure): number {
  return leaves.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

export function editionOf(row: EditionTable): Edition {
  return { site: row.site, hash: row.hash, short: row.short, publishedAt: row.published_at, content: row.content };
}

export function sightingOf({ site: _site, ...row }: SightingTable): DaySighting {
  // Only what the routes let through is in the table.
  return row as DaySighting;
}
