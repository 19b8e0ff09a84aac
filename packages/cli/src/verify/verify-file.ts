// A receipt, a receipt with its proof, or an export, told apart by how it begins; checked offline.
import { createReadStream } from "node:fs";
import {
  type Finding,
  readVerifierKey,
  splitLines,
  type VerifierKey,
  verifyExport,
  verifyReceipt,
  verifyReceiptProof,
} from "@temoin/ledger";
import { sha256Bytes, verifyEd25519 } from "@temoin/server";
import { CannotRun } from "../command.ts";

export interface Verified {
  readonly kind: "receipt" | "proof" | "export";
  readonly findings: readonly Finding[];
  readonly site?: string;
  /** One sentence of what holds when there is no error. */
  readonly holds: string;
}

/** Characters of the longest receipt or proof; only exports are longer. */
const LONGEST = 200_000;

/** `keys`: of logs and witnesses; without any, an export's own keys are taken, with a warning. Throws {@link CannotRun} for a file that cannot be read. */
export async function verifyFile(file: string, keys: readonly VerifierKey[]): Promise<Verified> {
  const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys };
  try {
    const begin = await beginningOf(file);
    if (begin.startsWith("c2sp.org/tlog-proof@")) {
      const { findings, record, leaf, checkpoint } = await verifyReceiptProof(begin, trust);
      const holds = `Record ${record?.id} of ${record?.site} is leaf ${leaf} of the log, under the head of ${checkpoint?.size} entries.`;
      return { kind: "proof", findings, holds, ...(record && { site: record.site }) };
    }
    if (/^[\w-]+\.[\w-]+\.[\w-]+\s*$/.test(begin)) {
      const { findings, record } = await verifyReceipt(begin, trust);
      const holds = `${record?.site} issued this receipt of ${record?.at}: ${record?.state}.`;
      return { kind: "receipt", findings, holds, ...(record && { site: record.site }) };
    }
    const { findings, site, counts, head } = await verifyExport(splitLines(createReadStream(file, "utf8")), trust);
    const holds = `The log of ${site} holds up to its head of ${head?.size ?? 0} entries: ${counts.records} records, ${counts.erased} erased, ${counts.editions} editions, ${counts.checkpoints} checkpoints.`;
    return { kind: "export", findings, holds, ...(site !== undefined && { site }) };
  } catch (error) {
    const why = error instanceof Error && "code" in error ? error.code : undefined;
    if (why === undefined) throw error;
    throw new CannotRun(`${file} cannot be read (${why}). Check the path; it is taken from the current folder.`);
  }
}

async function beginningOf(file: string): Promise<string> {
  let text = "";
  for await (const part of createReadStream(file, { encoding: "utf8", end: LONGEST })) text += part;
  return text;
}

/** Keys in either notation: lines of verifier keys, or the JSON of /temoin/log/keys. */
export function readKeyTexts(text: string): VerifierKey[] {
  const lines = text.trimStart().startsWith("{") ? jsonKeys(text) : text.split("\n");
  return lines.flatMap((line) => readVerifierKey(sha256Bytes, line.trim()) ?? []);
}

function jsonKeys(text: string): string[] {
  try {
    const { verifierKeys } = JSON.parse(text);
    return Array.isArray(verifierKeys) ? verifierKeys.map(String) : [];
  } catch {
    return [];
  }
}
