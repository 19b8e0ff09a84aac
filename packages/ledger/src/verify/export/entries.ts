// What an entry says, against what the log said before.
import type { ChoiceRecord, Erasure } from "../../record/schema.ts";
import { mayFollow } from "../../record/state.ts";
import { subjectMark } from "./chain-links.ts";
import { firstOutside } from "./erased-leaves.ts";
import { type Reading, report } from "./reading.ts";

export interface Where {
  readonly leaf: number;
  readonly record: string;
}

export function checkRecord(reading: Reading, record: ChoiceRecord, where: Where): void {
  if (reading.editions.has(record.edition)) reading.editions.set(record.edition, true);
  else report(reading, "edition-missing", { ...where, field: "edition" });
  if (record.previous !== null) checkPrevious(reading, record, record.previous, where);
}

function checkPrevious(reading: Reading, record: ChoiceRecord, previous: string, where: Where): void {
  const field = { ...where, field: "previous" };
  const before = reading.links.follow(previous);
  if (before?.followed) report(reading, "previous-followed-twice", field);
  if (!before) report(reading, "previous-missing", field);
  else if (before.kind === "erasure") report(reading, "previous-missing", field, "It points to an erasure.");
  else if (before.kind === "erased") reading.linksToErased++;
  else if (before.subject !== subjectMark(record.subject)) report(reading, "previous-of-another-subject", field);
  else if (!mayFollow(before.kind, record.state))
    report(reading, "state-wrong", { ...where, field: "state" }, `"${record.state}" after "${before.kind}".`);
}

/** An erasure must name exactly the leaves that are gone and say that it was this one. */
export function checkErasure(reading: Reading, erasure: Erasure, where: Where): void {
  const gone = reading.erased.take(where.leaf);
  const field = { ...where, field: "leaves" };
  const unnamed = firstOutside(gone, erasure.leaves);
  if (unnamed !== undefined)
    report(reading, "erasure-missing", { leaf: unnamed }, `Leaf ${unnamed} is said to be erased by leaf ${where.leaf}.`);
  const [, last] = erasure.leaves.at(-1) ?? [0, 0];
  const kept = firstOutside(erasure.leaves, gone);
  if (last >= where.leaf) report(reading, "erasure-of-later-leaf", field, `It names leaf ${last}.`);
  else if (kept !== undefined) report(reading, "erasure-not-done", field, `Leaf ${kept}.`);
}
