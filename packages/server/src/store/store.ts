// The port behind which editions, records and the log are kept. Each store runs the same contract test (store.test.ts).
import type { ChoiceRecord, Entry, Erasure, Tile, WrittenTile } from "@temoin/ledger";
import type { Edition } from "../edition/edition.ts";
import type { CountedSighting, DaySighting } from "../sightings/counted.ts";

/**
 * What became of a record. `created` and `same` are durable when the promise resolves.
 * `same`: sent before, with the same choice; `record` is the first one.
 * `conflict`: the id is taken by another choice, in `record`; nothing changed.
 * `unavailable`: not stored, may be sent again. `busy`: too many wait; `failed`: for instance a full disk.
 */
export type Appended =
  | { readonly kind: "created" | "same" | "conflict"; readonly record: ChoiceRecord }
  | { readonly kind: "unavailable"; readonly why: "busy" | "closed" | "failed"; readonly error?: unknown };

export interface StoredRecord {
  readonly record: ChoiceRecord;
  /** Its place in the log; undefined until it is sealed. */
  readonly leaf: number | undefined;
}

/** One place of the log. `entry` is undefined when its contents were erased. */
export interface Leaf {
  readonly leaf: number;
  readonly entry: Entry | undefined;
}

/** One growth of a site's log: all of it is written, or nothing. */
export interface Sealing {
  readonly site: string;
  /** Leaves before. */
  readonly from: number;
  /** Ids of the entries that become the leaves from `from` on, in order; undefined for one whose contents were erased elsewhere. */
  readonly ids: readonly (string | undefined)[];
  readonly tiles: readonly WrittenTile[];
  /** The signed note over the new size. */
  readonly checkpoint: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A file that visitors were given, by its name such as `banner-fr.0123456789ab.js`. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array;
}

/** Every key contains the site: no site ever sees what belongs to another, and each has its own log. */
export interface Store {
  /** Keeps an edition for ever. When its hash is already kept, returns the kept one and changes nothing. */
  addEdition(edition: Edition): Promise<Edition>;
  /** By full hash or its 12-character form. */
  edition(site: string, hash: string): Promise<Edition | undefined>;
  /** In the order of their first publication. */
  editions(site: string): Promise<readonly Edition[]>;
  /** Keeps what the editions were shown with. Names tell contents: a name that is kept changes nothing. */
  addFiles(site: string, files: readonly KeptFile[]): Promise<void>;
  file(site: string, name: string): Promise<KeptFile | undefined>;
  /** Names of the kept files that begin so, in the order of their characters. */
  fileNames(site: string, prefix: string): Promise<readonly string[]>;

  /** Keeps a record, to be sealed later; its edition must be kept. Never throws for what the world does: see {@link Appended}. */
  append(record: ChoiceRecord): Promise<Appended>;
  record(site: string, id: string): Promise<StoredRecord | undefined>;
  /** Records that one visitor's browser linked, oldest first. */
  recordsOf(site: string, subject: string): Promise<readonly StoredRecord[]>;
  /** Records in all, sealed or not, without those whose contents were erased. */
  count(site: string): Promise<number>;
  /** Every site that published an edition, in the order of the alphabet. */
  sites(): Promise<readonly string[]>;

  /** Entries that are not in the log yet, oldest first. */
  pending(site: string, limit: number): Promise<readonly Entry[]>;
  /** The log's latest checkpoint and how many leaves it covers; undefined before the first. */
  head(site: string): Promise<{ readonly size: number; readonly checkpoint: string } | undefined>;
  /** `stale`, and nothing written, when the log has not `from` leaves any more: somebody else sealed meanwhile. */
  seal(sealing: Sealing): Promise<"sealed" | "stale">;
  /** Its bytes at the width asked for; undefined when the log has no such tile. */
  tile(site: string, tile: Tile): Promise<Uint8Array | undefined>;
  /** Checkpoints, oldest first. */
  checkpoints(site: string): AsyncIterable<string>;
  /** The sealed log from a leaf on, in order. */
  leaves(site: string, from?: number): AsyncIterable<Leaf>;
  /** Notes of what was erased, with their leaves once they are sealed. */
  erasures(site: string): Promise<readonly { readonly erasure: Erasure; readonly leaf: number | undefined }[]>;
  /** Leaves of records made before `time` (ISO 8601) whose contents are still kept, ascending, at most `limit`. */
  olderThan(site: string, time: string, limit: number): Promise<readonly number[]>;
  /**
   * Drops the contents of these leaves for good and adds the note of it, to be sealed; all or nothing. `stale`, and nothing changed, when
   * the contents of one of them are gone already: somebody else erased meanwhile, and a second note would say what is not true.
   */
  erase(erasure: Erasure): Promise<"erased" | "stale">;
  /** Adds the note alone, to be sealed: of contents that another store erased. */
  addErasure(erasure: Erasure): Promise<void>;

  /**
   * Adds to the counts of `day` (2026-11-21, UTC). The first of a day makes the site's days older than KEEP_DAYS go; new ones
   * beyond MOST_ROWS count into one row of the kind `other`. Written with others after some seconds and by close(): counts
   * are no proof, the last ones may be lost with the process or on a full disk. A closed store drops them.
   */
  addSightings(site: string, day: string, rows: readonly CountedSighting[]): void;
  /** Counts of `fromDay` and later, in the order of day, kind, name, host and writer; what was added before is in it. */
  sightings(site: string, fromDay: string): Promise<readonly DaySighting[]>;
  /** False when nothing can be stored any more. */
  ready(): boolean;
  /** Resolves when a record could be stored durably right now; rejects with what storeFault() reads. Leaves nothing behind. */
  probe(): Promise<void>;
  /** Finishes what waits, then refuses; a second call does nothing. */
  close(): Promise<void>;
}
