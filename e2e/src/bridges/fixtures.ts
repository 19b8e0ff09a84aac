// A page of a shop with the bridges of its register, the real decision behind them, and the vendors' own packages.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, type BrowserContext, test as base, type Page } from "@playwright/test";
import { build } from "esbuild";
import { startChromium } from "../chromium.ts";

/** What the visitor granted; undefined when nothing was decided. */
export interface Granted {
  readonly purposes: readonly string[];
  readonly services?: Readonly<Record<string, boolean>>;
}

export interface Shop {
  /** The bridges of the shop's service `vendor`, as a register writes them; or those of several services, by their id. */
  readonly bridge: unknown;
  /** Markup after the gate. */
  readonly body: string;
  /** Code that runs before the gate, against the rules. */
  readonly early?: string;
  readonly granted?: Granted;
  readonly profile?: string;
  /** Module code of a script /vendor.js, bundled with the packages that it imports. */
  readonly vendor?: string;
}

export interface Visit {
  readonly page: Page;
  /** Every request that left for another host, with its body. */
  readonly sent: { readonly url: string; readonly body: string }[];
  readonly errors: string[];
  /** A choice in the open page. */
  choose(purposes: readonly string[], services?: Readonly<Record<string, boolean>>): Promise<void>;
  /** The value of an expression in the page; functions and what cannot be copied are left out. */
  value<T>(expression: string): Promise<T>;
}

const address = "https://shop.test/";
const { resolve } = createRequire(import.meta.url);

export const test = base.extend<{ open: (shop: Shop) => Promise<Visit> }, { chromium: Browser; host: string }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      // Nothing listens there: whatever a test does not answer fails.
      const started = await startChromium(9);
      await use(started.browser);
      await started.stop();
    },
    { scope: "worker" },
  ],
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => use(await hostScript()),
    { scope: "worker" },
  ],
  open: async ({ chromium, host }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (shop) => {
      const context = await chromium.newContext();
      contexts.push(context);
      return visit(await context.newPage(), host, shop);
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from "@playwright/test";

async function visit(page: Page, host: string, { body, vendor, early = "", ...shop }: Shop): Promise<Visit> {
  const sent: { url: string; body: string }[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const codes = await bridgeCodes();
  const head = `<script>${early};{const SHOP=${JSON.stringify({ ...shop, codes }).replaceAll("<", "\\u003c")};${host}}</script>`;
  const files: Record<string, [type: string, text: string]> = {
    [address]: [
      "text/html",
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${head}</head><body>${body}</body></html>`,
    ],
    [`${address}vendor.js`]: ["text/javascript", vendor ? await bundled(vendor) : ""],
  };
  await page.route("**/*", (route) => {
    const url = route.request().url();
    const file = files[url];
    if (file) return route.fulfill({ contentType: `${file[0]}; charset=utf-8`, body: file[1] });
    if (!url.startsWith(address)) sent.push({ url, body: route.request().postDataBuffer()?.toString("latin1") ?? "" });
    return route.fulfill({
      status: 200,
      headers: { "access-control-allow-origin": "*" },
      contentType: "application/json",
      body: '{"code":200}',
    });
  });
  await page.goto(address);
  return {
    ...{ page, sent, errors },
    choose: (purposes, services = {}) => page.evaluate((granted) => window.choose(granted), { purposes, services }),
    value: (expression) => page.evaluate(expression),
  };
}

/** The bridges as they are built. */
async function bridgeCodes(): Promise<Record<string, string>> {
  const { bridgeIds } = await import(resolve("@temoin/register").replace(/index\.ts$/, "schema.ts"));
  const read = async (id: string) => [id, await readFile(resolve(`@temoin/browser/dist/bridges/${id}.js`), "utf8")];
  return Object.fromEntries(await Promise.all((bridgeIds as string[]).map(read)));
}

async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: "ts" },
    bundle: true,
    format: "iife",
    write: false,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"', global: "window" },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** The gate's part, as far as bridges know of it: register, decision, and the order in which things happen. */
function hostScript(): Promise<string> {
  const register = dirname(resolve("@temoin/register"));
  const connect = join(dirname(resolve("@temoin/browser")), "bridges/connect.ts");
  return bundled(`
    import * as bridges from ${JSON.stringify(join(register, "bridges.ts"))};
    import * as core from ${JSON.stringify(join(register, "index.ts"))};
    import { connect } from ${JSON.stringify(connect)};
    const edition = "0123456789ab";
    const now = Math.floor(Date.now() / 1000);
    const purposes = Object.fromEntries(["analytics", "advertising", "comfort"].map((id) => [id, { title: id, basis: "consent" }]));
    const service = (bridge, purposes) => ({ name: "V", party: "third", provider: { name: "V" }, purposes, bridge });
    const services = Array.isArray(SHOP.bridge) || SHOP.bridge.use
      ? { vendor: service(SHOP.bridge, ["analytics"]) }
      : Object.fromEntries(Object.entries(SHOP.bridge).map(([id, one]) => [id, service(one.bridge, one.purposes)]));
    const register = core.registerSchema.parse({
      temoin: 1,
      site: { id: "shop", name: "Shop", hosts: ["shop.test"], languages: ["en"] },
      profile: SHOP.profile ?? "fr",
      version: { number: "1", date: "2026-11-01", announced: "not stated" },
      controller: "not stated", dpo: "not stated", choice: { lifetime: "6 months" }, retention: "13 months",
      purposes: { ...purposes, running: { title: "running", basis: "exempt" } },
      services,
    });
    const bundle = core.makeBundle(register, [edition]);
    const decide = (granted) => core.decide(bundle, granted && { edition, at: now, services: {}, ...granted }, { now });
    let decision = decide(SHOP.granted);
    const allowed = (id) => (decision.services.get(id) ?? decision.purposes.get(id)) === true;
    const found = [];
    for (const { use, settings } of bridges.bridgesOf(register, core.profileOf(register.profile).country))
      new Function("BRIDGE", SHOP.codes[use])((start) => found.push([start, settings]));
    const tell = connect(found, { allowed, decided: () => decision.choice !== undefined });
    window.choose = (granted) => {
      decision = decide(granted);
      tell();
      for (const held of document.querySelectorAll('script[type="text/plain"]'))
        if (allowed(held.dataset.temoin)) {
          const made = document.createElement("script");
          for (const { name, value } of held.attributes) if (name !== "type") made.setAttribute(name, value);
          made.text = held.text;
          held.replaceWith(made);
        }
    };
  `);
}

declare global {
  interface Window {
    choose(granted: Granted): void;
  }
}
