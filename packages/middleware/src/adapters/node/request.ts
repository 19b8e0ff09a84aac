// Node's request as the core judges it, and the core's judgement put back where the site reads it.
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { Asked } from "../../index.ts";
import { HeadersView } from "./headers-view.ts";

/** Express keeps the whole path here when a middleware is mounted below one. */
type Incoming = IncomingMessage & { readonly originalUrl?: string };

/** The path as it was sent, without its query. */
export function pathOf(req: Incoming): string {
  return targetOf(req).split("?", 1)[0] ?? "";
}

function targetOf(req: Incoming): string {
  return req.originalUrl ?? req.url ?? "/";
}

/** The head of the request. A Host that is no host becomes one that nobody owns: then more is held, never less. */
export function headOf(req: Incoming): Asked {
  const url = addressOf(req);
  const plain = /^[\w.-]+(?::\d{1,4})?$/.test(req.headers.host ?? "") && targetOf(req).startsWith("/");
  return {
    // To parse it is dear; what looks like this always can be.
    url: plain || URL.canParse(url) ? url : "http://unknown.invalid/",
    method: req.method ?? "GET",
    headers: new HeadersView(req.headers),
  };
}

/** The whole request, its body as a stream; for the first-party path. Throws where {@link headOf} would guess. */
export function toWholeRequest(req: Incoming): Request {
  const bodiless = req.method === "GET" || req.method === "HEAD";
  const body = bodiless ? null : (Readable.toWeb(req) as ReadableStream<Uint8Array>);
  const init = { method: req.method ?? "GET", headers: new Headers(new HeadersView(req.headers)), body, duplex: "half" };
  return new Request(addressOf(req), init as RequestInit);
}

/** The site reads what may still be read: the core's headers take the place of those that came. */
export function replaceHeaders(req: IncomingMessage, judged: Headers): void {
  const changed = Object.keys(req.headers).filter(
    (name) => !name.startsWith(":") && judged.get(name) !== asOne(req.headers[name]),
  );
  if (changed.length === 0) return;
  for (const name of changed) {
    const value = judged.get(name);
    if (value === null) delete req.headers[name];
    else req.headers[name] = value;
  }
  // Some frameworks read these instead.
  const kept = pairsOf(req.rawHeaders).filter(([name]) => !changed.includes(name.toLowerCase()));
  const added = changed.flatMap((name): [string, string][] => {
    const value = judged.get(name);
    return value === null ? [] : [[name, value]];
  });
  req.rawHeaders.splice(0, req.rawHeaders.length, ...[...kept, ...added].flat());
}

function addressOf(req: Incoming): string {
  const path = targetOf(req);
  // A client may name the whole address (RFC 9112 §3.2.2).
  if (/^https?:\/\//i.test(path)) return path;
  const scheme = "encrypted" in req.socket ? "https" : "http";
  return `${scheme}://${req.headers.host ?? "unknown.invalid"}${path.startsWith("/") ? path : "/"}`;
}

function asOne(value: string | string[] | undefined): string | null {
  if (value === undefined) return null;
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Names and values alternate in Node's list. */
function pairsOf(list: readonly string[]): [name: string, value: string][] {
  return list.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, list[index + 1] ?? ""]] : []));
}
