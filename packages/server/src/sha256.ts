// Content addresses.
import { createHash } from "node:crypto";

/** SHA-256 in hexadecimal, 64 characters. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The short form of an address, 12 characters: what the choice cookie and file names carry. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
