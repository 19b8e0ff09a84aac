// A receipt with its place in the log: C2SP tlog-proof, with the receipt as its extra data. Made once the log is sealed.
import { base64, readBase64 } from "../encoding/base64.ts";
import { readUtf8, utf8 } from "../encoding/utf8.ts";

export interface ReceiptProof {
  /** The receipt's text. */
  readonly receipt: string;
  /** Leaf number in the log. */
  readonly index: number;
  /** Inclusion proof (RFC 9162, 2.1.3), 32 bytes each. */
  readonly path: readonly Uint8Array[];
  /** The signed head, as a note, cosignatures included. */
  readonly checkpoint: string;
}

const MAGIC = "c2sp.org/tlog-proof@v1";
/** Characters; sixteen signatures, 53 hashes and the longest receipt stay well below. */
const LONGEST = 200_000;

export function formatReceiptProof({ receipt, index, path, checkpoint }: ReceiptProof): string {
  return [MAGIC, `extra ${base64(utf8(receipt))}`, `index ${index}`, ...path.map(base64), "", checkpoint].join("\n");
}

/** Undefined for anything that {@link formatReceiptProof} does not write. Nothing is verified here. */
export function readReceiptProof(text: string): ReceiptProof | undefined {
  if (text.length > LONGEST) return undefined;
  const end = text.indexOf("\n\n");
  const [magic, extraLine = "", indexLine = "", ...hashes] = text.slice(0, Math.max(end, 0)).split("\n");
  const extra = /^extra (.+)$/.exec(extraLine)?.[1];
  const index = /^index (0|[1-9]\d{0,15})$/.exec(indexLine)?.[1];
  const receipt = readUtf8(readBase64(extra ?? "") ?? new Uint8Array(0));
  const path = hashes.map(readBase64);
  if (magic !== MAGIC || !receipt || !Number.isSafeInteger(Number(index))) return undefined;
  if (!path.every((hash) => hash?.length === 32)) return undefined;
  return { receipt, index: Number(index), path: path as Uint8Array[], checkpoint: text.slice(end + 2) };
}
