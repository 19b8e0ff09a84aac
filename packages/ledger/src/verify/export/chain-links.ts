// What can be followed by a record: every leaf met so far, by its commitment, with what the next record of the chain is held against.
import { type RecordState, recordStates } from "../../record/state.ts";
import { keyTable } from "./key-table.ts";

/** What is known of a leaf: the state of a record, that it is an erasure, or nothing because its contents are gone. */
export type LinkKind = RecordState | "erasure" | "erased";
const kinds: readonly LinkKind[] = ["erased", "erasure", ...recordStates];

export interface Link {
  readonly kind: LinkKind;
  /** See {@link subjectMark}; 0 unless it is a record. */
  readonly subject: number;
  /** Whether a record followed it before. */
  readonly followed: boolean;
}

export interface ChainLinks {
  /** False when the commitment was there before. */
  add(commitment: string, kind: LinkKind, subject?: string): boolean;
  /** What the leaf was; from now on it is followed. Undefined when no leaf before has this commitment. */
  follow(commitment: string): Link | undefined;
}

/** Bits of a value: 0 taken, 1 followed, 2 to 4 the kind, 5 to 31 the subject. */
const TAKEN = 1;
const FOLLOWED = 2;
const KIND_BITS = 2;
const SUBJECT_BITS = 5;

export function chainLinks(): ChainLinks {
  // 64 of 256 bits are enough: nobody but the server, which makes the salt, has a hand in them.
  const table = keyTable(2);
  return {
    add(commitment, kind, subject) {
      if (table.get(commitment) !== 0) return false;
      const mark = subject === undefined ? 0 : subjectMark(subject);
      table.set(commitment, (TAKEN | (kinds.indexOf(kind) << KIND_BITS) | (mark << SUBJECT_BITS)) >>> 0);
      return true;
    },
    follow(commitment) {
      const value = table.get(commitment);
      if (value === 0) return undefined;
      table.set(commitment, (value | FOLLOWED) >>> 0);
      const kind = kinds[(value >>> KIND_BITS) & 7] ?? "erased";
      return { kind, subject: value >>> SUBJECT_BITS, followed: (value & FOLLOWED) !== 0 };
    },
  };
}

/** 27 bits of a subject: a site that wants two subjects to pass for one can as well give them one name. */
export function subjectMark(subject: string): number {
  let mark = 0;
  for (let at = 0; at < subject.length; at++) mark = Math.imul(mark, 31) + subject.charCodeAt(at);
  return mark & 0x7ffffff;
}
