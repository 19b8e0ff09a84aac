// How the origin is asked: its address, its connections, and how long it may be silent.
import http from "node:http";
import https from "node:https";
import { SILENT } from "./problem.ts";

export interface OriginOptions {
  readonly url: URL;
  /** Pass the visitor's Host on instead of the origin's own. */
  readonly keepHost: boolean;
  /** How long the origin may be silent before its answer begins, in milliseconds. */
  readonly patience: number;
  /** How long a visitor who asked whether to send waits for an origin that does not say, in milliseconds (RFC 9110 §10.1.1). */
  readonly pause: number;
}

export interface Origin extends OriginOptions {
  ask(method: string, path: string, headers: readonly string[]): http.ClientRequest;
  close(): void;
}

/** Sites set many cookies and long policies; Node's own limit is 16 kB. In bytes. */
export const LARGEST_HEAD = 65_536;

export function openOrigin(options: OriginOptions): Origin {
  const { url, patience } = options;
  const secure = url.protocol === "https:";
  const agent = new (secure ? https : http).Agent({ keepAlive: true, scheduling: "lifo", maxFreeSockets: 256 });
  // Taken apart here, since the origin may have an IPv6 address in brackets.
  const place = { host: url.hostname.replace(/^\[|\]$/g, ""), port: url.port || (secure ? 443 : 80) };
  return {
    ...options,
    ask: (method, path, headers) =>
      (secure ? https : http).request({
        ...place,
        method,
        path,
        headers,
        agent,
        timeout: patience,
        maxHeaderSize: LARGEST_HEAD,
        ...(secure ? { servername: /^[\d.]+$|:/.test(place.host) ? "" : place.host } : {}),
      }),
    close: () => agent.destroy(),
  };
}

/** Until its answer begins, the origin may be silent for as long as its patience says; a byte either way starts anew. */
export function giveUpWhenSilent(upstream: http.ClientRequest): void {
  upstream.once("timeout", () => upstream.destroy(Object.assign(new Error("The origin is silent."), { code: SILENT })));
  for (const begun of ["response", "upgrade"]) upstream.once(begun, () => upstream.setTimeout(0));
}
