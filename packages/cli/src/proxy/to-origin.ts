// The headers of a request on its way to the origin.
import type { IncomingMessage } from "node:http";
import { hopByHop, pairsOf } from "./hop-by-hop.ts";
import { isTrusted, type Sides, toOrigin } from "./sides.ts";

/** Codings that the answer may come in: those that can be undone, so that nothing passes unread. */
const readable = /^\s*(?:gzip|x-gzip|br|deflate|zstd|identity|\*)\s*(?:;|$)/i;

/** Names and values in turn, as Node's client takes them. Framing is made anew from what the parser understood. */
export function headersToOrigin(req: IncomingMessage, sides: Sides, keepHost: boolean): string[] {
  const dropped = hopByHop(req.headers.connection);
  const kept = pairsOf(req.rawHeaders).flatMap(([name, value]): [string, string][] => {
    const key = name.toLowerCase();
    if (dropped.has(key) || ours.has(key) || (isForwarded(key) && !isTrusted(req))) return [];
    return [[name, rewritten(key, value, sides, keepHost)]];
  });
  const host = keepHost ? (req.headers.host ?? sides.origin.host) : sides.origin.host;
  return [["Host", host], ...kept, ...framing(req), ...forwarded(req, sides)].flat();
}

/** Written by us, whatever came: a body has one length, and nothing is compressed with a dictionary that only the browser has. */
const ours = new Set([
  ...["host", "content-length", "expect", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"],
  "available-dictionary",
]);

/** What a stranger claims about where the request came from would pass for our own word. */
function isForwarded(name: string): boolean {
  return name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip";
}

function rewritten(name: string, value: string, sides: Sides, keepHost: boolean): string {
  if (name === "accept-encoding")
    return (
      value
        .split(",")
        .filter((coding) => readable.test(coding))
        .join(",")
        .trim() || "identity"
    );
  if (!keepHost && (name === "origin" || name === "referer")) return toOrigin(value, sides);
  return value;
}

/** RFC 9112 §6.3. The parser has refused messages that give both, or a length twice. */
function framing(req: IncomingMessage): [string, string][] {
  const { "transfer-encoding": coding, "content-length": length, expect } = req.headers;
  const body: [string, string][] =
    coding !== undefined ? [["Transfer-Encoding", "chunked"]] : length !== undefined ? [["Content-Length", length]] : [];
  if (body.length === 0) return /^(?:POST|PUT|PATCH)$/.test(req.method ?? "") ? [["Content-Length", "0"]] : [];
  return /^100-continue$/i.test(expect ?? "") ? [...body, ["Expect", "100-continue"]] : body;
}

function forwarded(req: IncomingMessage, { visitor }: Sides): [string, string][] {
  const peer = req.socket.remoteAddress ?? "unknown";
  const before = isTrusted(req) ? req.headers["x-forwarded-for"] : undefined;
  return [
    ["X-Forwarded-For", before === undefined ? peer : `${before}, ${peer}`],
    ["X-Forwarded-Host", visitor.host],
    ["X-Forwarded-Proto", visitor.protocol.slice(0, -1)],
  ];
}

/** Does this request carry a body? */
export function hasBody(req: IncomingMessage): boolean {
  const { "transfer-encoding": coding, "content-length": length } = req.headers;
  return coding !== undefined || (length !== undefined && Number(length) > 0);
}
