// Bundles of log entries (C2SP tlog-tiles, "Log entries"): each entry behind its length as a big-endian uint16.
import { joinBytes } from "../encoding/join-bytes.ts";

const LARGEST_ENTRY = 0xffff;

/** Throws a RangeError for an entry over 65,535 bytes; ours are commitments of 32. */
export function makeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joinBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > LARGEST_ENTRY) throw new RangeError(`An entry of ${entry.length} bytes does not fit into a bundle.`);
      return [new Uint8Array([entry.length >> 8, entry.length & 255]), entry];
    }),
  );
}

/** The entries; undefined when a length points past the end. */
export function readBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [high, low] = [bytes[at], bytes[at + 1]];
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bytes.length) return undefined;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return entries;
}
