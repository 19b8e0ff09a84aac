// What the log knows of an entry: a hash of its canonical bytes. Tiles are public and stay valid when contents are erased.
import { hex } from "../encoding/hex.ts";
import { utf8 } from "../encoding/utf8.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Entry } from "./schema.ts";

/** The text whose UTF-8 bytes are hashed: RFC 8785 of the entry. */
export function canonicalEntry(entry: Entry): string {
  return canonicalJson(entry);
}

/** 32 bytes: SHA-256 of the canonical bytes. Hiding, since each entry carries 128 random bits; binding as SHA-256 is. */
export function commit(sha256: Sha256, entry: Entry): Uint8Array {
  return sha256(utf8(canonicalEntry(entry)));
}

/** The same as 64 hexadecimal digits. */
export function commitmentHex(sha256: Sha256, entry: Entry): string {
  return hex(commit(sha256, entry));
}
