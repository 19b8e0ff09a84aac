// The page on which every banner stands: 30 kB of markup, the same for all, compressed beforehand, and a count of what the tool adds.
import { brotliCompressSync } from "node:zlib";
import type { Tool } from "../tools/tool.ts";

const words = "the basket keeps what you chose until you come back and the shop sends it by post within three days".split(" ");

/** Deterministic text: compresses like text, not like one repeated line. */
function paragraph(seed: number): string {
  const text = Array.from({ length: 40 }, (_, at) => words[(seed * 31 + at * 7 + ((seed * at) % 11)) % words.length]).join(" ");
  return `<section><h2>Item ${seed}</h2><p>${text}.</p><a href="/item/${seed}">Look at it</a></section>`;
}

const content = Array.from({ length: 95 }, (_, seed) => paragraph(seed)).join("\n");
const css =
  "body{font:16px/1.5 sans-serif;max-width:60rem;margin:auto}section{border-bottom:1px solid #ccc;padding:.5rem}h2{font-size:1.1rem}";

export interface Shop {
  readonly fetch: (request: Request) => Promise<Response>;
  /** What the tool cost since the last {@link start}, in bytes of brotli 11 without headers; the page's own growth is among it. */
  cost(): { readonly requests: number; readonly bytes: number };
  start(): void;
}

export function makeShop(tool: Tool, bare: Tool): Shop {
  const page = pageOf(tool);
  const grown = page.byteLength - pageOf(bare).byteLength;
  const packed = new Map([...(tool.files ?? [])].map(([path, { type, body }]) => [path, { type, body: brotli(body) }]));
  let [requests, bytes] = [0, 0];
  const site = (request: Request): Response => {
    const { pathname } = new URL(request.url);
    if (pathname === "/") return answer("text/html; charset=utf-8", page, "no-cache");
    const file = packed.get(pathname);
    if (!file) return new Response(null, { status: 404 });
    return answer(file.type, file.body, "public, max-age=31536000, immutable");
  };
  const whole = tool.before?.(site) ?? site;
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const response = await whole(request);
      if (pathname === "/" || !response.ok || request.method !== "GET") return response;
      const body = new Uint8Array(await response.arrayBuffer());
      requests += 1;
      // A server may compress faster on the fly; what counts is the file, packed as well as it can be.
      bytes += response.headers.get("content-encoding") === "br" ? body.byteLength : brotli(body).byteLength;
      return new Response(body, response);
    },
    cost: () => ({ requests, bytes: bytes + grown }),
    start() {
      requests = bytes = 0;
    },
  };
}

function pageOf({ head = "", body = "", gated = "" }: Tool): Uint8Array<ArrayBuffer> {
  return brotli(
    Buffer.from(
      `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width"><title>Shop</title><link rel="icon" href="data:,"><style>${css}</style></head>\n<body>${body}<main><h1>Shop</h1>\n${content}\n</main>${gated}</body></html>`,
    ),
  );
}

function brotli(body: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(brotliCompressSync(body));
}

function answer(type: string, body: Uint8Array<ArrayBuffer>, cache: string): Response {
  return new Response(body, { headers: { "content-type": type, "content-encoding": "br", "cache-control": cache } });
}
