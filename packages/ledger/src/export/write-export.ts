// Writing an export, line by line; the caller reads its store and keeps the order.
import { hex } from "../encoding/hex.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { canonicalJson } from "../record/canonical-json.ts";
import { digestLine, emptyDigest } from "./digest.ts";
import { type Counts, noCounts, type WrittenLine } from "./lines.ts";

export interface ExportWriter {
  /** The text of the next line, newline included. Order: header, editions, then leaves by number, each checkpoint after its last leaf. */
  line(line: WrittenLine): string;
  /** The last line: counts and digest of those before. */
  footer(): string;
}

export function exportWriter(sha256: Sha256): ExportWriter {
  let digest = emptyDigest;
  let counts = noCounts;
  return {
    line(line) {
      const text = canonicalJson(line);
      digest = digestLine(sha256, digest, text);
      counts = countLine(counts, line);
      return `${text}\n`;
    },
    footer: () => `${canonicalJson({ kind: "footer", ...counts, digest: hex(digest) })}\n`,
  };
}

/** Where a line is counted; the header is not. */
function countLine(counts: Counts, line: WrittenLine): Counts {
  switch (line.kind) {
    case "header":
      return counts;
    case "edition":
      return { ...counts, editions: counts.editions + 1 };
    case "erased":
      return { ...counts, erased: counts.erased + 1 };
    case "checkpoint":
      return { ...counts, checkpoints: counts.checkpoints + 1 };
    case "entry":
      return line.entry.kind === "choice"
        ? { ...counts, records: counts.records + 1 }
        : { ...counts, erasures: counts.erasures + 1 };
  }
}
