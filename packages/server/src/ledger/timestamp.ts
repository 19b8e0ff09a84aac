// Time stamps by an authority (RFC 3161): that a head of the log existed at a time, in the words of somebody whose business that is.
import { randomBytes } from "node:crypto";
import { readNote, utf8 } from "@temoin/ledger";
import type { Store } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";

/** Milliseconds; an authority that is slow is asked again later. */
const PATIENCE = 10_000;
/** Bytes; with its certificates a reply has some 6,000. */
const LONGEST = 100_000;
const REQUEST = "application/timestamp-query";
const REPLY = "application/timestamp-reply";

/**
 * Has the log's latest head stamped and keeps the reply, to be checked with any tool, such as `openssl ts -verify -data HEAD -in REPLY`
 * where HEAD is the checkpoint's text without its signatures. Here only its form is looked at: it must be granted and name this very head.
 */
export async function askTimestamp(
  store: Store,
  site: string,
  url: string,
): Promise<"stamped" | "known" | "empty" | { readonly fault: string }> {
  const head = await store.head(site);
  if (!head) return "empty";
  const name = timestampName(head.size);
  if (await store.file(site, name)) return "known";
  const hash = sha256Bytes(utf8(readNote(head.checkpoint)?.text ?? ""));
  const nonce = randomBytes(16);
  // Positive and without a needless zero: the first bit says the sign, the first byte is not empty.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  try {
    const body = timestampRequest(hash, nonce) as BodyInit;
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": REQUEST },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const reply = Buffer.from(await answer.arrayBuffer());
    const granted = answer.ok && reply.length <= LONGEST && isGranted(reply);
    if (!granted || !reply.includes(Buffer.from(hash)) || !reply.includes(nonce))
      return { fault: `It answered ${answer.status} and no time stamp of this head.` };
    await store.addFiles(site, [{ name, type: REPLY, body: new Uint8Array(reply) }]);
    return "stamped";
  } catch (error) {
    return { fault: `It could not be asked (${error instanceof Error ? error.message : error}).` };
  }
}

export function timestampName(size: number): string {
  return `timestamp.${size}.tsr`;
}

/** TimeStampReq (RFC 3161, 2.4.1) in DER: version 1, SHA-256, this nonce, the authority's certificate wanted. */
function timestampRequest(hash: Uint8Array, nonce: Uint8Array): Uint8Array {
  const sha256 = der(0x30, der(0x06, Buffer.from("608648016503040201", "hex")), der(0x05));
  const imprint = der(0x30, sha256, der(0x04, hash));
  return der(0x30, der(0x02, Buffer.of(1)), imprint, der(0x02, nonce), der(0x01, Buffer.of(0xff)));
}

/** One DER value (X.690); ours are all shorter than 128 bytes. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, content.length), content]);
}

/** PKIStatus 0 or 1, at the beginning of TimeStampResp: SEQUENCE { SEQUENCE { INTEGER status ... */
function isGranted(reply: Buffer): boolean {
  const skip = (at: number) => at + 2 + ((reply[at + 1] ?? 0) > 0x80 ? (reply[at + 1] ?? 0) & 0x7f : 0);
  const [outer, info] = [0, skip(0)];
  const status = skip(info);
  const sequences = reply[outer] === 0x30 && reply[info] === 0x30;
  return sequences && reply[status] === 0x02 && reply[status + 1] === 1 && (reply[status + 2] ?? 9) <= 1;
}
