// Two names for one site: what its visitors call it, and what it is called behind the proxy. Addresses pass from one to the other.
import type { IncomingMessage } from "node:http";
import { isPrivate } from "./private-address.ts";

export interface Sides {
  /** Scheme and host as the visitor's browser has them, such as "https://www.example.com". */
  readonly visitor: URL;
  readonly origin: URL;
}

/** A web server on this machine or in this network, in front of the proxy, tells by X-Forwarded-Proto that the browser speaks TLS. */
export function sidesOf(req: IncomingMessage, origin: URL): Sides {
  const told = isTrusted(req)
    ? String(req.headers["x-forwarded-proto"] ?? "")
        .split(",", 1)[0]
        ?.trim()
    : "";
  const visitor = `${told === "https" ? "https" : "http"}://${req.headers.host ?? ""}`;
  return { visitor: URL.canParse(visitor) ? new URL(visitor) : new URL("http://unknown.invalid"), origin };
}

/** What strangers claim to forward is not believed. */
export function isTrusted(req: IncomingMessage): boolean {
  return isPrivate(req.socket.remoteAddress ?? "");
}

/** An address in a header of the answer: on the origin it becomes the visitor's, everything else stays, byte for byte. */
export function toVisitor(address: string, { visitor, origin }: Sides): string {
  return replaceHost(address, origin, visitor);
}

/** An address in a header of the request, such as Referer: sites compare it with their own host. */
export function toOrigin(address: string, { visitor, origin }: Sides): string {
  return replaceHost(address, visitor, origin);
}

/** With either scheme: a site that is named over http and calls itself https is still the same site. */
function replaceHost(address: string, from: URL, to: URL): string {
  const [start = "", scheme = "", host = ""] = /^\s*(https?:)?\/\/([^/?#\\]*)/i.exec(address) ?? [];
  if (start === "" || !sameHost(scheme || from.protocol, host, from)) return address;
  return `${scheme === "" ? `//${to.host}` : to.origin}${address.slice(start.length)}`;
}

function sameHost(scheme: string, host: string, url: URL): boolean {
  const named = `${scheme}//${host}`;
  if (!URL.canParse(named)) return false;
  const { hostname, port } = new URL(named);
  // No port is the default one of its scheme; two defaults are one site.
  return hostname === url.hostname && port === url.port;
}
