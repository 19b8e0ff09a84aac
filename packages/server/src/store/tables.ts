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
  id: string;
  schema: number;
  subject: string;
  edition: string;
  layer: string;
  language: string;
  layout: string | null;
  screenshot: string | null;
  /** JSON object, as is `services`. */
  purposes: string;
  services: string;
  how: string;
  state: string;
  previous: string | null;
  profile: string;
  at: string;
  salt: string;
}

export interface ErasureTable {
  site: string;
  id: string;
  schema: number;
  /** JSON array of ranges. */
  leaves: string;
  why: string;
  at: string;
  salt: string;
}

/** What the sealer has still to put into the log. */
export interface UnsealedTable {
  site: string;
  at: string;
  id: string;
  kind: string;
}

export interface LeafTable {
  site: string;
  /** Leaf number, from 0 and without gaps. */
  place: number;
  kind: string;
  /** Of the entry; null when its contents were erased. */
  id: string | null;
}

export interface TileTable {
  site: string;
  /** As in its address: "0" to "6", or "entries". */
  level: string;
  place: number;
  width: number;
  bytes: Uint8Array;
}

export interface CheckpointTable {
  site: string;
  size: number;
  note: string;
  at: string;
}

export interface FileTable {
  site: string;
  name: string;
  type: string;
  body: Uint8Array;
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
  erasure: ErasureTable;
  unsealed: UnsealedTable;
  leaf: LeafTable;
  tile: TileTable;
  checkpoint: CheckpointTable;
  file: FileTable;
  sighting: SightingTable;
}
