// What a witness signs (C2SP tlog-cosignature, Ed25519): that at a time this was the largest consistent head it had seen.
import { joinBytes } from "../encoding/join-bytes.ts";
import { utf8 } from "../encoding/utf8.ts";

/** The bytes to be signed: two lines before the checkpoint's text. `time` in seconds since 1970. */
export function cosignedBytes(checkpointText: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** The signature's bytes in a note: the time as a big-endian uint64 before the 64 bytes of Ed25519. */
export function formatCosignature(time: number, signature: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setBigUint64(0, BigInt(time));
  return joinBytes(head, signature);
}

/** Undefined unless it has 72 bytes and a time that a double holds exactly. */
export function readCosignature(bytes: Uint8Array): { readonly time: number; readonly signature: Uint8Array } | undefined {
  if (bytes.length !== 72) return undefined;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(time) ? { time, signature: bytes.slice(8) } : undefined;
}
