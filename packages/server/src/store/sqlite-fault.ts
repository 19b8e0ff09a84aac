// SQLite's error numbers in words (https://www.sqlite.org/rescode.html), and its file gone from its place.
import type { StoreFault } from "./fault.ts";

/** The path does not lead to the file that was opened any more. */
export class DatabaseMoved extends Error {}

const SELF = "Nothing has to be started again: choices are taken as soon as this is mended.";

const GONE: StoreFault = {
  kind: "gone",
  mend: "The database file was moved, deleted or replaced while it was in use. Put the same file back, or stop the server, put the right file in place and start it.",
};
const DAMAGED: StoreFault = {
  kind: "damaged",
  mend: "The database is damaged. Stop the server, keep the damaged file, bring the newest backup back and start again.",
};

/** By primary result code. */
const faults: Readonly<Record<number, StoreFault>> = {
  5: { kind: "locked", mend: `Another program holds the database locked. Let it end, or end it. ${SELF}` },
  6: { kind: "locked", mend: `Another program holds the database locked. Let it end, or end it. ${SELF}` },
  8: { kind: "read-only", mend: `The database cannot be written. Give its file and folder back the right to write. ${SELF}` },
  10: { kind: "disk", mend: `The disk cannot be read or written. Look at the disk of the data folder. ${SELF}` },
  11: DAMAGED,
  13: { kind: "full", mend: `The disk is full. Make room on the disk of the data folder. ${SELF}` },
  14: {
    kind: "read-only",
    mend: "The database cannot be opened. Give this user the right to read and write its file and folder.",
  },
  26: {
    kind: "foreign",
    mend: "The file is no database of ours, or its first page is damaged. Name another data folder, or bring the newest backup back.",
  },
};

export function sqliteFault(error: unknown): StoreFault | undefined {
  if (error instanceof DatabaseMoved) return GONE;
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  // The low byte is the primary code; the rest says it more exactly.
  return faults[Number(error.errcode) & 0xff];
}
