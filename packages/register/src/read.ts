// YAML text -> register, or findings that say where and what to write. Takes any text; nothing crashes or hangs.
import { type Document, parseDocument } from "yaml";
import type { Finding } from "./finding.ts";
import { type Fault, pathText } from "./read/fault.ts";
import { lineCounterOf, offsetOf, pathIn } from "./read/position.ts";
import { referenceFaults } from "./read/reference-faults.ts";
import { shapeFaults } from "./read/shape-faults.ts";
import { syntaxFaults } from "./read/syntax-faults.ts";
import { textFault } from "./read/text-faults.ts";
import { treeFaults } from "./read/tree-faults.ts";
import { type Register, registerSchema } from "./schema.ts";

export interface ReadRegister {
  /** There exactly when `findings` is empty: a register with a fault is not enforced in part. */
  readonly register?: Register;
  /** In the order of the text, with line and column from 1; at most 100 and one that counts the rest. */
  readonly findings: readonly Finding[];
}

/** Reads a register from YAML or JSON. A byte order mark is ignored; findings count lines and columns without it. */
export function readRegister(text: string): ReadRegister {
  const source = text.replace(/^\uFEFF/, "");
  const first = textFault(source);
  if (first) return { findings: findingsOf(source, undefined, [first]) };
  const doc = parse(source);
  const broken = doc.errors.length > 0 ? syntaxFaults(doc.errors) : treeFaults(doc);
  if (broken.length > 0) return { findings: findingsOf(source, doc, broken) };
  const value: unknown = doc.toJS({ maxAliasCount: -1 });
  const shaped = registerSchema.safeParse(value);
  if (!shaped.success) return { findings: findingsOf(source, doc, shapeFaults(shaped.error.issues, value)) };
  const unresolved = referenceFaults(shaped.data);
  if (unresolved.length > 0) return { findings: findingsOf(source, doc, unresolved) };
  return { register: shaped.data, findings: [] };
}

/** Gives findings of checks the line and column of their place in `text`; unchanged when the text cannot be read. */
export function locateFindings(text: string, findings: readonly Finding[]): Finding[] {
  const source = text.replace(/^\uFEFF/, "");
  if (textFault(source)) return [...findings];
  const doc = parse(source);
  const lines = lineCounterOf(source);
  return findings.map((finding) => {
    const { line, col } = lines.linePos(offsetOf(doc, pathIn(doc, finding.where)));
    return { ...finding, line: Math.max(line, 1), column: Math.max(col, 1) };
  });
}

/** Duplicate keys are looked for later: the library compares every key with every other one. */
function parse(source: string): Document {
  return parseDocument(source, { prettyErrors: false, uniqueKeys: false, stringKeys: true, logLevel: "error" });
}

const MOST = 100;

function findingsOf(source: string, doc: Document | undefined, faults: readonly Fault[]): Finding[] {
  const lines = lineCounterOf(source);
  const placed = faults.slice(0, MOST).map((fault) => {
    const path = fault.path ?? [];
    return { fault, path, offset: fault.offset ?? (doc ? offsetOf(doc, path, fault.atKey) : 0) };
  });
  placed.sort((a, b) => a.offset - b.offset);
  const findings = placed.map(({ fault, path, offset }): Finding => {
    const { line, col } = lines.linePos(offset);
    const { rule, message, mend } = fault;
    return {
      rule,
      severity: "critical",
      where: pathText(path),
      message,
      mend,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
    };
  });
  return faults.length > MOST ? [...findings, theRest(faults.length - MOST)] : findings;
}

function theRest(count: number): Finding {
  const message = `There are ${count} more findings of this kind.`;
  return { rule: "shape-fault", severity: "critical", where: "", message, mend: "Mend the first ones and read the file again." };
}
