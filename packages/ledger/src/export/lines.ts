// The export: one file with all that a verifier needs, NDJSON, each line canonical JSON. Header, editions, leaves in order with each
// checkpoint right after the last leaf that it covers, footer. So it is written and checked line by line, whatever its length.
import { z } from "zod";
import { count, name, sha256Hex } from "../record/fields.ts";
import type { Entry } from "../record/schema.ts";

/** Raised when lines are added or change their meaning. */
export const EXPORT_FORMAT = "temoin-export/1";

export const lineSchemas = {
  header: z.strictObject({
    kind: z.literal("header"),
    format: z.literal(EXPORT_FORMAT),
    site: name,
    origin: z.string().min(1).max(300).describe("First line of the log's checkpoints."),
    keys: z.array(z.string().max(500)).min(1).max(200).describe("Verifier keys of the log and its witnesses (C2SP signed-note)."),
  }),
  edition: z.strictObject({
    kind: z.literal("edition"),
    hash: sha256Hex.describe("SHA-256 of the canonical JSON of `content`."),
    content: z.record(z.string(), z.unknown()).describe("What visitors were shown."),
  }),
  entry: z.strictObject({
    kind: z.literal("entry"),
    leaf: count,
    commitment: sha256Hex.describe("What the log holds at this leaf."),
    entry: z.record(z.string(), z.unknown()).describe("Record or erasure, by record.schema.json."),
  }),
  erased: z.strictObject({
    kind: z.literal("erased"),
    leaf: count,
    commitment: sha256Hex,
    by: count.describe("Leaf number of the erasure that names this leaf."),
  }),
  checkpoint: z.strictObject({ kind: z.literal("checkpoint"), note: z.string().max(1_000_000) }),
  footer: z.strictObject({
    kind: z.literal("footer"),
    editions: count,
    records: count,
    erasures: count,
    erased: count,
    checkpoints: count,
    digest: sha256Hex.describe("Over all lines before this one, see docs/ledger.md."),
  }),
} as const;

export type LineKind = keyof typeof lineSchemas;
type Lines = { readonly [Kind in LineKind]: z.infer<(typeof lineSchemas)[Kind]> };
export type Line<Kind extends LineKind = LineKind> = Lines[Kind];

/** A line as a writer hands it in: its entry is typed, while a reader has yet to check it. */
export type WrittenLine =
  | Line<"header" | "edition" | "erased" | "checkpoint">
  | (Omit<Line<"entry">, "entry"> & { readonly entry: Entry });

/** What the footer counts. */
export type Counts = Omit<Line<"footer">, "kind" | "digest">;
export const noCounts: Counts = { editions: 0, records: 0, erasures: 0, erased: 0, checkpoints: 0 };
