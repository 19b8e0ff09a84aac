// One complaint of a verifier: what does not hold, where, and what that means for whoever relies on it.

/** `error`: do not rely on what is named. `warning`: what is there holds, but something that would show more is missing. */
export type Severity = "error" | "warning";

export interface Finding {
  /** Key of `rules`. */
  readonly rule: Rule;
  readonly severity: Severity;
  /** Whole sentences: what was found, and what it means. */
  readonly message: string;
  /** Line of the file, from 1. */
  readonly line?: number;
  /** Leaf number in the log, from 0. */
  readonly leaf?: number;
  /** Id of the record. */
  readonly record?: string;
  /** Path in the record, such as `shown.language`. */
  readonly field?: string;
}

/** What each finding means, whatever its occasion. */
export const rules = {
  "receipt-malformed": "This is no receipt of Témoin, or it was changed or cut after it was handed out.",
  "receipt-key-unknown":
    "The receipt names a key that was not given for checking: nothing says who issued it. Get the site's key.",
  "receipt-signature-wrong": "The signature does not belong to this text: the site did not issue this receipt as it stands.",
  "proof-malformed": "This is no proof of a receipt's place in the log, or it was changed or cut.",
  "proof-path-wrong": "The path does not lead from the receipt to the log's head: this record is not at this place in this log.",
  "checkpoint-malformed": "This is no signed head of a log.",
  "checkpoint-signature-wrong": "A signature by a known key does not hold: the head was changed after it was signed.",
  "checkpoint-signature-missing": "No known key of the log signed this head: nothing says whose it is. Get the site's key.",
  "checkpoint-origin": "The head is that of another log.",
  "checkpoint-unwitnessed": "No known witness cosigned: the site alone vouches that it shows everybody the same log.",
  "line-malformed":
    "The line is not canonical JSON of a kind that belongs here: the file was changed, cut, or written by something else.",
  "line-out-of-place":
    "Lines are missing, doubled or in another order: header, editions, leaves with checkpoints after them, footer.",
  "key-malformed": "A key in the header is not one, or is there twice.",
  "key-untrusted":
    "Keys come from the file itself: it is consistent, but anyone could have made it. Give the keys that you know.",
  "key-unknown": "A key in the header is not one of those given: the file is not of the log that you know.",
  "key-undeclared": "A head is signed by a key that the header does not name: the header was changed.",
  "key-unused": "No checkpoint is signed by this key: the header was changed, or checkpoints are missing.",
  "edition-changed": "The content is not what its hash names: what visitors were shown was changed afterwards.",
  "edition-missing":
    "The file does not hold the edition that a record was made under: what the visitor was shown cannot be looked up.",
  "edition-unused": "No record was made under this edition: nothing in the log vouches for it.",
  "leaf-out-of-order": "Leaves are missing, doubled or in another order.",
  "entry-malformed": "The entry is not what the schema asks: the log holds something that is no proof of a choice.",
  "entry-of-another-site": "The entry belongs to another site.",
  "commitment-wrong": "The contents are not those that the log took in: they were changed afterwards.",
  "id-twice": "Two entries have one id: one choice counts twice, or two choices pass for one.",
  "entry-twice": "One entry stands at two leaves: one choice counts twice.",
  "previous-missing": "The record follows one that the log did not take in before: a choice of this visitor was left out.",
  "previous-of-another-subject":
    "The record points to another visitor's: the history of a visitor was put together from several.",
  "previous-followed-twice":
    "Two records follow the same one: the visitor chose in two places at one moment, or there are two stories of what was decided.",
  "state-wrong": "The state cannot follow that of the record before it.",
  "dated-before-log": "The entry is dated more than a day before it came into the log: it was put in afterwards.",
  "dated-after-log": "The entry is dated after a witness saw it in the log: its date is wrong.",
  "erasure-missing": "Contents are gone and no entry of the log says so: the record was removed, not erased.",
  "erasure-not-done": "The log says that contents were erased, and they are still there, or went by another erasure.",
  "erasure-of-later-leaf": "An erasure names leaves that were not yet in the log: it cannot have happened as it says.",
  "root-wrong": "The leaves up to here do not add up to the head that was signed: one of them was changed, left out or put in.",
  "tile-wrong": "A stored tile is not what the leaves make: it was changed, and proofs that are made from it fail.",
  "log-empty": "Nothing is in the log: whether something was before, only receipts and heads that others hold can show.",
  "leaves-unsealed": "No checkpoint covers the last leaves: they could still be changed without trace.",
  "counts-wrong": "The footer counts otherwise: lines are missing or were added.",
  "digest-wrong": "The file is not the one that was written: some line was changed.",
  "file-cut": "The file ends before its footer.",
  "findings-many": "There are more findings than are listed; the first ones usually explain the rest.",
} as const;

export type Rule = keyof typeof rules;

const warnings: ReadonlySet<Rule> = new Set([
  "key-untrusted",
  "edition-unused",
  "log-empty",
  "checkpoint-unwitnessed",
  "previous-followed-twice",
  "findings-many",
]);

/** `detail` comes before the meaning: a whole sentence about this case. */
export function finding(rule: Rule, where: Omit<Finding, "rule" | "severity" | "message"> = {}, detail = ""): Finding {
  return { rule, severity: warnings.has(rule) ? "warning" : "error", message: `${detail} ${rules[rule]}`.trim(), ...where };
}
