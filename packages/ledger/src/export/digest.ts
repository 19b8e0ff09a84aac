// A hash over all lines so far, kept in 32 bytes. It finds a damaged file; against forgery stand the log's signatures.
import { joinBytes } from "../encoding/join-bytes.ts";
import { utf8 } from "../encoding/utf8.ts";
import type { Sha256 } from "../hash-and-sign.ts";

export const emptyDigest: Uint8Array = new Uint8Array(32);

/** SHA-256(digest so far || the line without its newline). */
export function digestLine(sha256: Sha256, digest: Uint8Array, line: string): Uint8Array {
  return sha256(joinBytes(digest, utf8(line)));
}
