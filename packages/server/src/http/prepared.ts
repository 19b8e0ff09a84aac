// A body made once at publishing, in every encoding, and its answer.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { sha256, shortHash } from "../sha256.ts";
import { acceptedEncoding, type Encoding } from "./accept-encoding.ts";

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

export interface Prepared {
  readonly type: string;
  /** First 12 characters of the SHA-256 of the body. */
  readonly hash: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Compresses as hard as it goes: it is done once and served for months. */
export async function prepare(type: string, text: string): Promise<Prepared> {
  const body = new TextEncoder().encode(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [br, zipped] = await Promise.all([brotliAsync(body, { params }), gzipAsync(body, { level: 9 })]);
  return { type, hash: shortHash(sha256(body)), body, br: new Uint8Array(br), gzip: new Uint8Array(zipped) };
}

/** 200, or 304 when the client has this very representation. `headers`: caching and what else this body needs. */
export function preparedResponse(prepared: Prepared, request: Request, headers: Readonly<Record<string, string>>): Response {
  const encoding = acceptedEncoding(request.headers.get("accept-encoding") ?? undefined);
  const all = new Headers({ ...headers, ETag: etag(prepared, encoding) });
  all.append("Vary", "Accept-Encoding");
  if (matches(request.headers.get("if-none-match"), etag(prepared, encoding)))
    return new Response(null, { status: 304, headers: all });
  const body = encoding ? prepared[encoding] : prepared.body;
  all.set("Content-Type", prepared.type);
  all.set("Content-Length", String(body.length));
  if (encoding) all.set("Content-Encoding", encoding);
  return new Response(body, { headers: all });
}

/** Strong: each encoding has other bytes and so another tag (RFC 9110 §8.8.3). */
function etag(prepared: Prepared, encoding: Encoding | undefined): string {
  return `"${prepared.hash}${encoding ? `-${encoding}` : ""}"`;
}

/** If-None-Match compares weakly (RFC 9110 §13.1.2): proxies that compress put W/ in front. */
function matches(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}
