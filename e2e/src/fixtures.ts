// What every browser test gets: the world on https with real host names, a Chromium that resolves them to it, a fresh context.
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type Browser, type BrowserContext, type BrowserContextOptions, test as base } from "@playwright/test";
import type { Register } from "@temoin/register";
import { createApp, memoryStore, passingKeys, type Store, silentLog, startSealer } from "@temoin/server";
import { createWorld, loadRegisters, realNet, type Seen, type Site, sites } from "@temoin/sites";
import { generate } from "selfsigned";
import { startChromium } from "./chromium.ts";

export interface Running {
  readonly port: number;
  readonly store: Store;
  readonly registers: Readonly<Record<Site["id"], Register>>;
  /** Every request since the test began, as the servers saw it. */
  readonly seen: Seen[];
  /** Files of a test's own, by "host/path": served by the real server, because what a test fulfils itself comes from no address. */
  readonly files: Map<string, { readonly type: string; readonly body: string | ((cookie: string) => string) }>;
  /** Milliseconds by which the server's answer to "accept all" comes late; its record is stored at once. */
  lateGrants: number;
  /** While true, posts are done and their answers lost. */
  answersLost: boolean;
  stop(): Promise<void>;
}

interface WorkerFixtures {
  world: Running;
  chromium: Browser;
}
interface TestFixtures {
  /** A fresh visitor; options as Playwright's contexts take them. */
  visitor: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  seen: Seen[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.stop();
    },
    { scope: "worker" },
  ],
  chromium: [
    async ({ world }, use) => {
      const started = await startChromium(world.port);
      await use(started.browser);
      await started.stop();
    },
    { scope: "worker" },
  ],
  seen: async ({ world }, use) => {
    world.seen.length = 0;
    await use(world.seen);
  },
  visitor: async ({ chromium, seen, world }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await chromium.newContext({ ignoreHTTPSErrors: true, locale: "fr-FR", ...options });
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
    seen.length = 0;
    world.lateGrants = 0;
    world.answersLost = false;
    world.files.clear();
  },
});

export { expect } from "@playwright/test";

/** The five sites, the stand-ins and Témoin's server behind one https port. */
export async function startWorld(): Promise<Running> {
  const loaded = await loadRegisters();
  const registers = Object.fromEntries(
    Object.entries(loaded).map(([id, { register }]) => [id, register]),
  ) as Running["registers"];
  const store = memoryStore();
  const seen: Seen[] = [];
  const keys = passingKeys();
  const app = await createApp({
    sites: sites.map(({ id, host }) => ({ register: registers[id], hosts: [host] })),
    store,
    keys,
    now: () => new Date(),
  });
  const sealer = await startSealer({ sites: app.sites, store, keys, log: silentLog(), every: 500 });
  const late = async (request: Request): Promise<Response> => {
    const answer = await app.fetch(request);
    // What a front server says when the connection behind it breaks: the choice is stored, and nobody was told.
    if (running.answersLost && request.method === "POST") return new Response(null, { status: 502 });
    const waits =
      running.lateGrants > 0 && request.method === "POST" && (await answer.clone().text()).includes('"state":"granted"');
    if (waits) await new Promise((resolve) => setTimeout(resolve, running.lateGrants));
    return answer;
  };
  const world = createWorld({ net: realNet, temoin: late, keep: (request) => seen.push(request) });
  const { private: key, cert } = await generate([{ name: "commonName", value: "temoin.test" }], { keySize: 2048 });
  const server = serve({
    fetch(request) {
      const file = running.files.get(`${request.headers.get("host")}${new URL(request.url).pathname}`);
      const text = typeof file?.body === "function" ? file.body(request.headers.get("cookie") ?? "") : file?.body;
      return file ? new Response(text, { headers: { "content-type": file.type } }) : world.fetch(request);
    },
    createServer,
    serverOptions: { key, cert },
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  const running: Running = {
    files: new Map(),
    lateGrants: 0,
    answersLost: false,
    port: (server.address() as AddressInfo).port,
    store,
    registers,
    seen,
    async stop() {
      (server as import("node:https").Server).closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sealer.stop();
    },
  };
  return running;
}
