// The port behind which editions and records are kept. Each store runs the same contract test (store.test.ts).
import type { Edition } from "../edition/edition.ts";
import type { ChoiceRecord } from "../record/record.ts";
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

/** Every key contains the site: no site ever sees what belongs to another, and each has its own log. */
export interface Store {
  /** Keeps an edition for ever. When its hash is already kept, returns the kept one and changes nothing. */
  addEdition(edition: Edition): Promise<Edition>;
  /** By full hash or its 12-character form. */
  edition(site: string, hash: string): Promise<Edition | undefined>;
  /** In the order of their first publication. */
  editions(site: string): Promise<readonly Edition[]>;
  /** Adds to the site's log; its edition must be kept. Never throws for what the world does: see {@link Appended}. */
  append(record: ChoiceRecord): Promise<Appended>;
  record(site: string, id: string): Promise<ChoiceRecord | undefined>;
  /** The site's log, oldest first. */
  records(site: string): AsyncIterable<ChoiceRecord>;
  count(site: string): Promise<number>;
  /** Every site that published an edition, in the order of the alphabet. */
  sites(): Promise<readonly string[]>;
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
  /** Finishes what waits, then refuses; a second call does nothing. */
  close(): Promise<void>;
}
