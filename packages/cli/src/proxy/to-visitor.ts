// The headers of an answer on its way to the visitor.
import type { IncomingMessage } from "node:http";
import { hopByHop, pairsOf } from "./hop-by-hop.ts";
import { type Sides, toVisitor } from "./sides.ts";

type Rewrite = (value: string, sides: Sides) => string;

const rewrites: Readonly<Record<string, Rewrite>> = {
  location: toVisitor,
  "content-location": toVisitor,
  "access-control-allow-origin": toVisitor,
  sourcemap: toVisitor,
  // "5; url=https://…"
  refresh: (value, sides) =>
    value.replace(/^([^;,]*[;,]\s*(?:url\s*=\s*)?["']?)(.*)$/is, (_all, start, address) => start + toVisitor(address, sides)),
  // "<https://…>; rel=preload, <…>"
  link: (value, sides) => value.replace(/<([^>]*)>/g, (_all, address) => `<${toVisitor(address, sides)}>`),
  "set-cookie": cookieToVisitor,
};

/** Names and values in turn. */
export function headersToVisitor(answer: IncomingMessage, sides: Sides): string[] {
  const dropped = hopByHop(answer.headers.connection);
  // It names another port of the origin's own host, where no proxy stands.
  dropped.add("alt-svc");
  // Chunks go before a stated length (RFC 9112 §6.3).
  if (answer.headers["transfer-encoding"] !== undefined) dropped.add("content-length");
  return pairsOf(answer.rawHeaders).flatMap(([name, value]) => {
    const key = name.toLowerCase();
    return dropped.has(key) ? [] : [name, Object.hasOwn(rewrites, key) ? (rewrites[key]?.(value, sides) ?? value) : value];
  });
}

/** A Domain that the visitor's browser would refuse on this host goes: the cookie is then for this host alone. */
function cookieToVisitor(line: string, { visitor, origin }: Sides): string {
  return line.replace(/;\s*domain\s*=\s*([^;]*)/gi, (all, value: string) => {
    const domain = value.trim().replace(/^\./, "").toLowerCase();
    return covers(domain, origin.hostname) && !covers(domain, visitor.hostname) ? "" : all;
  });
}

function covers(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
