// The footer, and what can be said only when all lines were read.

import { formatVerifierKey } from "../../checkpoint/verifier-key.ts";
import { hex } from "../../encoding/hex.ts";
import { type Counts, type Line, noCounts } from "../../export/lines.ts";
import { type Reading, report } from "./reading.ts";

export function readFooter(reading: Reading, footer: Line<"footer">): void {
  for (const what of Object.keys(noCounts) as (keyof Counts)[]) {
    const [said, there] = [footer[what], reading.counts[what]];
    if (said !== there) report(reading, "counts-wrong", { field: what }, `It says ${said} ${what}, and ${there} are there.`);
  }
  if (footer.digest !== hex(reading.digest)) report(reading, "digest-wrong");
}

export function finishReading(reading: Reading): void {
  if (reading.part !== "end") report(reading, "file-cut");
  for (const { by, ranges } of reading.erased.waiting())
    for (const [first, last] of ranges)
      report(reading, "erasure-missing", { leaf: first }, `Leaves ${first} to ${last}, by leaf ${by}.`);
  for (const [hash, used] of reading.editions) if (!used) report(reading, "edition-unused", {}, `Edition ${hash}.`);
  // Of a site at which nobody has chosen yet.
  if (reading.edge.size === 0 && reading.counts.checkpoints === 0) report(reading, "log-empty");
  else {
    for (const key of reading.unusedKeys) report(reading, "key-unused", {}, key);
    if (reading.edge.size > reading.sealed || reading.counts.checkpoints === 0)
      report(reading, "leaves-unsealed", { leaf: reading.sealed });
  }
  if (reading.head && !isWitnessed(reading)) report(reading, "checkpoint-unwitnessed");
}

/** By a witness that the verifier knows; by any in the file when the verifier brought no keys. */
function isWitnessed({ head, trust }: Reading): boolean {
  const known = new Set(trust.keys.map(formatVerifierKey));
  return head?.witnessedBy.some(({ key }) => known.size === 0 || known.has(formatVerifierKey(key))) ?? false;
}
