// A whole export, checked line by line and offline. Never throws on what it is given.
import type { VerifiedCheckpoint } from "../../checkpoint/verify-note.ts";
import { digestLine } from "../../export/digest.ts";
import { type Counts, type Line, type LineKind, lineSchemas } from "../../export/lines.ts";
import { type Finding, finding } from "../../finding.ts";
import { readCanonicalJson } from "../../record/canonical-json.ts";
import type { Trust } from "../verify-receipt.ts";
import { finishReading, readFooter } from "./closing.ts";
import { readCheckpointLine } from "./heads.ts";
import { readEntry, readErased } from "./leaves.ts";
import { readEdition, readHeader } from "./opening.ts";
import { type Reading, report, startReading } from "./reading.ts";

export interface ExportVerdict {
  /** Errors and warnings in the order of the file, at most 200 and a note of how many more; no error: the file may be relied upon up to `head`. */
  readonly findings: readonly Finding[];
  readonly site?: string;
  readonly origin?: string;
  readonly counts: Counts;
  /** Records that follow one whose contents are erased. */
  readonly linksToErased: number;
  /** The last signed head that the leaves add up to. */
  readonly head?: VerifiedCheckpoint;
}

/** `lines` without their newlines, as splitLines() yields them. With `trust.keys` empty, the file's own keys are taken, with a warning. */
export async function verifyExport(lines: AsyncIterable<string> | Iterable<string>, trust: Trust): Promise<ExportVerdict> {
  const reading = startReading(trust);
  for await (const line of lines) {
    const checking = readLine(reading, line);
    if (checking) await checking;
  }
  finishReading(reading);
  if (reading.more > 0) reading.findings.push(tooMany(reading));
  const { findings, header, counts, linksToErased, head } = reading;
  return { findings, ...(header && { site: header.site, origin: header.origin }), counts, linksToErased, ...(head && { head }) };
}

/** Which kinds of line may come in which part, and the part that the file is in after them. */
const order: Readonly<Record<LineKind, { readonly in: readonly Reading["part"][]; readonly next: Reading["part"] }>> = {
  header: { in: ["start"], next: "editions" },
  edition: { in: ["editions"], next: "editions" },
  entry: { in: ["editions", "leaves"], next: "leaves" },
  erased: { in: ["editions", "leaves"], next: "leaves" },
  checkpoint: { in: ["editions", "leaves"], next: "leaves" },
  footer: { in: ["editions", "leaves"], next: "end" },
};

/** Only checkpoints take time; the others are done when this returns. */
function readLine(reading: Reading, text: string): Promise<void> | undefined {
  reading.line++;
  const line = parseLine(text);
  if (!line) report(reading, "line-malformed");
  const checking = line && isInPlace(reading, line) ? dispatch(reading, line) : undefined;
  reading.digest = digestLine(reading.trust.sha256, reading.digest, text);
  return checking;
}

/** A line out of place is reported and, where that can be, still read: one finding says more than one for each line after it. */
function isInPlace(reading: Reading, { kind }: Line): boolean {
  const { in: parts, next } = order[kind];
  if (!parts.includes(reading.part)) {
    report(reading, "line-out-of-place", {}, `A line of kind "${kind}".`);
    if (kind === "header" || reading.part === "end") return false;
  }
  reading.part = next;
  return true;
}

function dispatch(reading: Reading, line: Line): Promise<void> | undefined {
  switch (line.kind) {
    case "header":
      readHeader(reading, line);
      return undefined;
    case "edition":
      readEdition(reading, line);
      return undefined;
    case "entry":
      readEntry(reading, line);
      return undefined;
    case "erased":
      readErased(reading, line);
      return undefined;
    case "checkpoint":
      return readCheckpointLine(reading, line);
    case "footer":
      readFooter(reading, line);
      return undefined;
  }
}

function parseLine(text: string): Line | undefined {
  const value = readCanonicalJson(text)?.value;
  const kind = (value as { readonly kind?: unknown } | null | undefined)?.kind;
  if (typeof kind !== "string" || !Object.hasOwn(lineSchemas, kind)) return undefined;
  return lineSchemas[kind as LineKind].safeParse(value).data;
}

function tooMany({ more }: Reading): Finding {
  return finding("findings-many", {}, `${more} more.`);
}
