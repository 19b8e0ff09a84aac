// A leaf: an entry with its contents, or what is left of an erased one.
import { hex, readHex } from "../../encoding/hex.ts";
import type { Line } from "../../export/lines.ts";
import { hashLeaf } from "../../merkle/hash.ts";
import { appendLeaf } from "../../merkle/right-edge.ts";
import { commit } from "../../record/commitment.ts";
import { type Entry, entrySchema } from "../../record/schema.ts";
import { noteDate } from "./dates.ts";
import { checkErasure, checkRecord, type Where } from "./entries.ts";
import { count, type Reading, report } from "./reading.ts";

export function readEntry(reading: Reading, line: Line<"entry">): void {
  const { sha256 } = reading.trust;
  const leaf = takeLeaf(reading, line);
  const parsed = entrySchema.safeParse(line.entry);
  const kind = parsed.success ? parsed.data.kind : line.entry.kind;
  count(reading, kind === "erasure" ? "erasures" : "records");
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    report(reading, "entry-malformed", { leaf, field: issue?.path.join(".") ?? "" }, `${issue?.message ?? "Malformed"}.`);
  }
  // Over what stands in the file, also when it is malformed: contents changed afterwards are one thing, wrong from the start another.
  if (hex(commit(sha256, line.entry as unknown as Entry)) !== line.commitment)
    report(reading, "commitment-wrong", whereOf(leaf, line));
  if (!parsed.success) return;
  const entry = parsed.data;
  const where = { leaf, record: entry.id };
  if (entry.site !== reading.header?.site) report(reading, "entry-of-another-site", { ...where, field: "site" });
  reading.dates = noteDate(reading.dates, entry.at, leaf);
  checkId(reading, entry.id, where);
  if (entry.kind === "choice") checkRecord(reading, entry, where);
  else checkErasure(reading, entry, where);
  addLink(reading, entry, line.commitment, where);
}

export function readErased(reading: Reading, line: Line<"erased">): void {
  const leaf = takeLeaf(reading, line);
  count(reading, "erased");
  reading.erased.add(leaf, line.by);
  if (!reading.links.add(line.commitment, "erased")) report(reading, "entry-twice", { leaf });
}

function checkId(reading: Reading, id: string, where: Where): void {
  const key = id.replaceAll("-", "");
  if (reading.ids.get(key) !== 0) report(reading, "id-twice", { ...where, field: "id" });
  else reading.ids.set(key, 1);
}

function addLink(reading: Reading, entry: Entry, commitment: string, where: Where): void {
  const isNew =
    entry.kind === "choice"
      ? reading.links.add(commitment, entry.state, entry.subject)
      : reading.links.add(commitment, "erasure");
  if (!isNew) report(reading, "entry-twice", where);
}

/** Grows the tree by what the log is said to hold here; whether it does, the next checkpoint tells. Returns the leaf's number. */
function takeLeaf(reading: Reading, line: Line<"entry" | "erased">): number {
  const { sha256 } = reading.trust;
  const leaf = reading.edge.size;
  if (line.leaf !== leaf) report(reading, "leaf-out-of-order", { leaf: line.leaf }, `Leaf ${leaf} should be here.`);
  const entry = readHex(line.commitment) ?? new Uint8Array(0);
  reading.edge = appendLeaf(sha256, reading.edge, hashLeaf(sha256, entry)).edge;
  return leaf;
}

function whereOf(leaf: number, { entry: { id } }: Line<"entry">) {
  return typeof id === "string" ? { leaf, record: id } : { leaf };
}
