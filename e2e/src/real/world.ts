// A small internet behind one https port: shops with Témoin in front of their pages, and whatever host else a page asks.
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Register } from "@temoin/register";
import { type App, createApp, memoryStore } from "@temoin/server";
import { generate } from "selfsigned";
import { readable } from "./readable.ts";

/** One request that reached a host that is no shop's. */
export interface Asked {
  /** Host of the page that asked, "" when the request does not say: what a page sends while it goes away still tells. */
  readonly from: string;
  readonly host: string;
  /** Path, query and body, with every usual packing taken off. */
  readonly text: string;
}

export interface File {
  readonly type: string;
  readonly body: string;
}

/** What a third party's host answers; undefined for an empty answer of the kind that was asked for. */
export type Answer = (url: URL) => File | undefined;

export interface Shop {
  readonly hosts: readonly string[];
  readonly register: Register;
  /** By path. */
  readonly files: Readonly<Record<string, File>>;
  readonly answer?: Answer;
}

export interface World {
  readonly port: number;
  readonly asked: Asked[];
  /** Opens a shop; one with the same hosts takes its place. */
  open(shop: Shop): Promise<void>;
  stop(): Promise<void>;
}

/** A visitor with this cookie gets the same pages with an empty gate. No script sees it. */
export const BARE = "without-gate=1";

export async function startWorld(): Promise<World> {
  const shops = new Map<string, { readonly shop: Shop; readonly app: App }>();
  const asked: Asked[] = [];
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const open = shops.get(url.hostname);
    if (open) return serveShop(open.shop, open.app, request, url);
    if (request.method === "OPTIONS") return far(request, { type: "text/plain", body: "" });
    const body = Buffer.from(await request.arrayBuffer());
    const from = pageOf(request);
    asked.push({ from, host: url.hostname, text: readable(url, body) });
    // A worker made of a text does not say where it comes from: it is the latest shop's.
    const { shop } = shops.get(from) ?? [...shops.values()].at(-1) ?? {};
    return far(request, shop?.answer?.(url) ?? empty(url));
  };
  const { private: key, cert } = await generate([{ name: "commonName", value: "temoin.test" }], { keySize: 2048 });
  const server = serve({ fetch: answer, createServer, serverOptions: { key, cert }, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async open(shop) {
      const app = await createApp({ sites: [{ register: shop.register, hosts: shop.hosts }], store: memoryStore() });
      for (const host of shop.hosts) {
        shops.delete(host);
        shops.set(host, { shop, app });
      }
    },
    stop: () =>
      new Promise((resolve) => {
        (server as Server).closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pageOf({ headers }: Request): string {
  const said = headers.get("origin") ?? headers.get("referer") ?? "";
  return URL.parse(said)?.hostname ?? "";
}

function serveShop({ files }: Shop, app: App, request: Request, { pathname }: URL): Response | Promise<Response> {
  const isBare = (request.headers.get("cookie") ?? "").includes(BARE);
  if (isBare && pathname === "/temoin/gate.js") return far(request, { type: "text/javascript", body: "" });
  if (/^\/(?:temoin|\.well-known)\//.test(pathname)) return app.fetch(request);
  const file = files[pathname];
  if (!file) return new Response("Nothing here.", { status: 404 });
  return new Response(file.body, { headers: { "content-type": `${file.type}; charset=utf-8`, "cache-control": "no-store" } });
}

/** A third party lets every page in, as such hosts do. */
function far(request: Request, { type, body }: File): Response {
  const headers = {
    "content-type": type,
    "cache-control": "no-store",
    "access-control-allow-origin": request.headers.get("origin") ?? "*",
    "access-control-allow-credentials": "true",
    "access-control-allow-methods": "GET, POST, PUT, OPTIONS",
    "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? "*",
  };
  return new Response(body, { headers });
}

function empty({ pathname }: URL): File {
  return pathname.endsWith(".js") ? { type: "text/javascript", body: "" } : { type: "application/json", body: "{}" };
}
