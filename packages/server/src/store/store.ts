// The port behind which editions and records are kept. Each store runs the same contract test (store.test.ts).
import type { Edition } from "../edition/edition.ts";
import type { ChoiceRecord } from "../record/record.ts";

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
  /** False when nothing can be stored any more. */
  ready(): boolean;
  /** Finishes what waits, then refuses; a second call does nothing. */
  close(): Promise<void>;
}
