// Dates of entries against the clocks of witnesses: the one thing that a site alone cannot bend. An entry that came in after a head was
// cosigned cannot be much older than that cosignature, and none can be younger than the cosignature that covers it.
import type { VerifiedCheckpoint } from "../../checkpoint/verify-note.ts";
import { type Reading, report } from "./reading.ts";

export interface Dated {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly leaf: number;
}

/** What is known of entries since the last cosigned head. */
export interface Dates {
  readonly earliest?: Dated;
  readonly latest?: Dated;
  /** When the last head was cosigned, in milliseconds since 1970. */
  readonly cosigned?: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A stored record may wait for the log this long. */
const LONGEST_WAIT = DAY;
/** Clocks of servers and witnesses may differ by this much. */
const CLOCK_DIFFERENCE = 10 * MINUTE;

/** `at`: as in the entry. */
export function noteDate(dates: Dates, at: string, leaf: number): Dates {
  const dated = { at: Date.parse(at), leaf };
  const { earliest = dated, latest = dated } = dates;
  return { ...dates, earliest: dated.at < earliest.at ? dated : earliest, latest: dated.at > latest.at ? dated : latest };
}

/** At a head that holds; one without a known witness dates nothing. */
export function checkDates(reading: Reading, { witnessedBy }: VerifiedCheckpoint): void {
  if (witnessedBy.length === 0) return;
  const { earliest, latest, cosigned } = reading.dates;
  const times = witnessedBy.map(({ time }) => time * 1_000);
  if (earliest && cosigned !== undefined && earliest.at < cosigned - LONGEST_WAIT)
    report(
      reading,
      "dated-before-log",
      { leaf: earliest.leaf, field: "at" },
      `The log was cosigned without it at ${iso(cosigned)}.`,
    );
  if (latest && latest.at > Math.min(...times) + CLOCK_DIFFERENCE)
    report(
      reading,
      "dated-after-log",
      { leaf: latest.leaf, field: "at" },
      `The log was cosigned with it at ${iso(Math.min(...times))}.`,
    );
  reading.dates = { cosigned: Math.min(...times) };
}

/** A witness may sign any number; what is no date is shown as that number. */
function iso(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : date.toISOString();
}
