// Answers as a site gives them and visitors ask for them: with memory or without, at once or in pieces.
import { formatChoice } from "@temoin/register";
import { NOW, shop } from "../adapters/testing/shop.fixture.ts";
import { fromBytes, joinBytes } from "../html/latin1.ts";
import { createMiddleware, type Middleware, type Sighting } from "../index.ts";

export interface Given {
  readonly body: Uint8Array | string;
  readonly cookie?: string;
  readonly host?: string;
  readonly path?: string;
  readonly dest?: string;
  readonly asked?: Readonly<Record<string, string>>;
  readonly nonce?: string;
  readonly charset?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Lengths of its pieces, again and again; at once without. */
  readonly cut?: readonly number[];
}

export interface Sent {
  /** As Latin-1. */
  readonly out: string;
  readonly told: readonly Sighting[];
  readonly head: readonly [string, string][];
}

/** The Cookie header of a visitor who chose `ago` seconds ago. */
export function chose(ago: number, ...purposes: string[]): string {
  return `temoin=${formatChoice(shop, { edition: "0123456789ab", at: NOW - ago, purposes, services: {} })}`;
}

/** `equal`: with memory; without, every body passes the rewriter. `send` answers one request, and writes over the body that it was given. */
export function site(equal?: (one: Uint8Array, other: Uint8Array) => boolean) {
  const told: Sighting[] = [];
  const options = { bundle: shop, now: () => NOW, report: (sighting: Sighting) => void told.push(sighting) };
  const middleware = createMiddleware(options, equal ? { equal } : {});
  return {
    send(given: Given): Sent {
      told.length = 0;
      const answer = answerTo(middleware, given);
      const body = typeof given.body === "string" ? given.body : given.body.slice();
      const out = equal && answer.atOnce && !given.cut ? answer.atOnce(body) : inPieces(answer.rewriter, body, given.cut);
      const sent = { out: fromBytes(out), told: [...told], head: [...answer.headers] };
      if (typeof body !== "string") body.fill(0);
      return sent;
    },
    answer: (given: Given) => answerTo(middleware, given),
  };
}

export function answerTo(
  middleware: Middleware,
  { cookie, host = "shop.example", path = "/list", dest, asked, nonce, charset, headers }: Given,
) {
  const request = {
    url: `https://${host}${path}`,
    method: "GET",
    headers: new Headers({ "sec-fetch-dest": dest ?? "document", ...(cookie === undefined ? {} : { cookie }), ...asked }),
  };
  const own = nonce === undefined ? {} : { "content-security-policy": `script-src 'nonce-${nonce}'` };
  const type = { "content-type": charset === false ? "text/html" : "text/html; charset=utf-8" };
  return middleware.visit(request).answer(200, new Headers({ ...type, ...own, ...headers }));
}

function inPieces(rewriter: ReturnType<typeof answerTo>["rewriter"], body: Uint8Array | string, cut: readonly number[] = []) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  if (!rewriter) return bytes;
  const parts: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = cut[turn % cut.length] ?? bytes.length;
    parts.push(rewriter.write(bytes.slice(at, at + length)).slice());
    at += length;
  }
  return joinBytes([...parts, rewriter.end()]);
}

export function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
