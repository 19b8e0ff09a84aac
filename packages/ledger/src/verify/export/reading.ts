// How far a verifier has come in an export: all that it remembers of the lines behind it.

import type { VerifierKey } from "../../checkpoint/verifier-key.ts";
import type { VerifiedCheckpoint } from "../../checkpoint/verify-note.ts";
import { emptyDigest } from "../../export/digest.ts";
import { type Counts, type Line, noCounts } from "../../export/lines.ts";
import { type Finding, finding, type Rule } from "../../finding.ts";
import { emptyEdge, type RightEdge } from "../../merkle/right-edge.ts";
import type { Trust } from "../verify-receipt.ts";
import { type ChainLinks, chainLinks } from "./chain-links.ts";
import type { Dates } from "./dates.ts";
import { type ErasedLeaves, erasedLeaves } from "./erased-leaves.ts";
import { type KeyTable, keyTable } from "./key-table.ts";

/** Changed line by line. What grows with the log are `ids` and `links` (together 32 bytes a slot) and the ranges of erased leaves. */
export interface Reading {
  readonly trust: Trust;
  /** Number of the line being read, from 1. */
  line: number;
  part: "start" | "editions" | "leaves" | "end";
  header: Line<"header"> | undefined;
  keys: readonly VerifierKey[];
  /** Texts of keys in the header that no checkpoint was signed by yet. */
  readonly unusedKeys: Set<string>;
  /** By hash: whether a record was made under it. */
  readonly editions: Map<string, boolean>;
  edge: RightEdge;
  /** Every id met so far. */
  readonly ids: KeyTable;
  readonly links: ChainLinks;
  readonly erased: ErasedLeaves;
  dates: Dates;
  /** Records that follow one whose contents are gone: that it was there is certain, whose it was is not. */
  linksToErased: number;
  /** The last head that the leaves add up to. */
  head: VerifiedCheckpoint | undefined;
  /** Size of the last checkpoint, sound or not; heads after a wrong one are wrong by consequence. */
  sealed: number;
  rootsHold: boolean;
  counts: Counts;
  digest: Uint8Array;
  readonly findings: Finding[];
  /** Findings beyond those listed. */
  more: number;
}

const MOST_FINDINGS = 200;

export function startReading(trust: Trust): Reading {
  return {
    trust,
    line: 0,
    part: "start",
    header: undefined,
    keys: [],
    unusedKeys: new Set(),
    editions: new Map(),
    edge: emptyEdge,
    ids: keyTable(4),
    links: chainLinks(),
    erased: erasedLeaves(),
    dates: {},
    linksToErased: 0,
    head: undefined,
    sealed: 0,
    rootsHold: true,
    counts: noCounts,
    digest: emptyDigest,
    findings: [],
    more: 0,
  };
}

/** Adds a finding about the current line; past the most that are listed it is only counted. */
export function report(
  reading: Reading,
  rule: Rule,
  where: Omit<Finding, "rule" | "severity" | "message"> = {},
  detail = "",
): void {
  if (reading.findings.length < MOST_FINDINGS) reading.findings.push(finding(rule, { line: reading.line, ...where }, detail));
  else reading.more++;
}

export function count(reading: Reading, what: keyof Counts): void {
  reading.counts = { ...reading.counts, [what]: reading.counts[what] + 1 };
}
