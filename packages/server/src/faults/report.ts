// How long to go on, and where the counts go: `npm run faults` runs everything at length and prints the table.
import { appendFileSync } from "node:fs";
import type { Row } from "./table.ts";

/** Set by `npm run faults`. */
export const long = process.env.TEMOIN_LONG !== undefined;

/** In the long suite many rounds, in the ordinary tests few. */
export function rounds(many: number, few: number): number {
  return long ? many : few;
}

export function report(row: Row): void {
  const file = process.env.TEMOIN_TABLE;
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
