// Keys of logs and witnesses as texts (C2SP signed-note, "Verifier keys"): `name+id+base64(type || public key)`.
import { base64, readBase64 } from "../encoding/base64.ts";
import { hex } from "../encoding/hex.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { utf8 } from "../encoding/utf8.ts";
import type { Sha256 } from "../hash-and-sign.ts";
import { isKeyName } from "./note.ts";

/** What a key signs: `log` Ed25519 over the note's text (0x01), `witness` timestamped cosignatures (0x04, C2SP tlog-cosignature). */
export type KeyUse = "log" | "witness";
const typeBytes = { log: 0x01, witness: 0x04 } as const satisfies Record<KeyUse, number>;

export interface VerifierKey {
  readonly name: string;
  readonly use: KeyUse;
  /** 8 hexadecimal digits, derived from the other three fields. */
  readonly id: string;
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array;
}

/** Throws a RangeError when the name is not one or the key has not 32 bytes: both come from the operator's configuration. */
export function makeVerifierKey(sha256: Sha256, name: string, use: KeyUse, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`${JSON.stringify(name)} cannot name a key: no spaces, no plus, not empty.`);
  if (publicKey.length !== 32) throw new RangeError(`An Ed25519 public key has 32 bytes, not ${publicKey.length}.`);
  return { name, use, id: keyId(sha256, name, use, publicKey), publicKey };
}

export function formatVerifierKey({ name, use, id, publicKey }: VerifierKey): string {
  return `${name}+${id}+${base64(joinBytes(new Uint8Array([typeBytes[use]]), publicKey))}`;
}

/** Undefined when malformed, of another type, or when the id does not belong to name and key. */
export function readVerifierKey(sha256: Sha256, text: string): VerifierKey | undefined {
  const [name = "", id = "", ...encoded] = text.split("+");
  const bytes = readBase64(encoded.join("+"));
  if (bytes?.length !== 33 || !isKeyName(name)) return undefined;
  const use = bytes[0] === typeBytes.log ? "log" : bytes[0] === typeBytes.witness ? "witness" : undefined;
  if (!use) return undefined;
  const key = makeVerifierKey(sha256, name, use, bytes.slice(1));
  return key.id === id ? key : undefined;
}

/** The first four bytes of SHA-256(name || 0x0A || type || public key). */
function keyId(sha256: Sha256, name: string, use: KeyUse, publicKey: Uint8Array): string {
  return hex(sha256(joinBytes(utf8(`${name}\n`), new Uint8Array([typeBytes[use]]), publicKey)).subarray(0, 4));
}
