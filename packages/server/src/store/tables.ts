// The tables as Kysely sees them; the migrations make them.

export interface EditionTable {
  site: string;
  /** Order of publication within the site, from 1. */
  seq: number;
  hash: string;
  short: string;
  published_at: string;
  content: string;
}

export interface RecordTable {
  site: string;
  /** Place in the site's log, from 1 and without gaps. */
  seq: number;
  id: string;
  schema: number;
  edition: string;
  /** JSON array. */
  purposes: string;
  /** JSON object. */
  services: string;
  state: string;
  how: string;
  layer: string;
  language: string;
  profile: string;
  recorded_at: string;
}

export interface SightingTable {
  site: string;
  /** 2026-11-21, UTC. */
  day: string;
  kind: string;
  name: string;
  host: string;
  writer: string;
  count: number;
}

export interface Tables {
  edition: EditionTable;
  record: RecordTable;
  sighting: SightingTable;
}
