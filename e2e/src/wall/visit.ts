// A page of cexro's host with the gate and nothing annotated; what got out is read from the servers, what was kept from the browser.
import type { BrowserContext, Page } from "@playwright/test";
import type { Seen } from "@temoin/sites";
import type { Running } from "../fixtures.ts";
import { siteById } from "../sites-by-id.ts";
import { address } from "../visit.ts";
import { helpers, routes } from "./routes.ts";
import { writes } from "./writes.ts";

const site = siteById("cexro");
/** Declared by the register and not granted; and a host that nobody declared. */
export const DECLARED = "www.google-analytics.com";
export const UNDECLARED = "unknown.example";

/** Opens the bare page; `gate`: another gate than the server's. */
export async function openBare(context: BrowserContext, world: Running, gate?: string): Promise<Page> {
  const body = '<!doctype html><html lang="fr"><head><script src="/temoin/gate.js"></script></head><body></body></html>';
  world.files.set(`${site.host}/bare`, { type: "text/html; charset=utf-8", body });
  world.files.set(`${site.host}/files.js`, { type: "text/javascript", body: listFiles });
  if (gate !== undefined) world.files.set(`${site.host}/temoin/gate.js`, { type: "text/javascript; charset=utf-8", body: gate });
  const page = await context.newPage();
  await page.goto(`${address(site)}bare`);
  return page;
}

/** Runs code as the page's own timers do: without the gesture of a visitor, which Playwright's evaluate() counts as. */
async function run(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: code, awaitPromise: true, userGesture: false }).catch(() => {});
  await session.detach().catch(() => {});
}

/** Tries every route to `host`, and tells which arrived, by name. document.write() comes last: it may end the page. */
export async function tryRoutes(page: Page, seen: readonly Seen[], host: string): Promise<string[]> {
  const names = Object.keys(routes);
  const isLast = (name: string) => name.startsWith("document-write");
  const attempt = async (some: readonly string[]) => {
    for (const name of some)
      await run(page, `{${helpers} try { (${methodText(routes[name])})("https://${host}/${name}"); } catch {} }`);
    await page.waitForTimeout(1_000);
  };
  await attempt(names.filter((name) => !isLast(name)));
  await attempt(names.filter(isLast));
  // A way that cannot be seen here asks the site itself instead.
  const arrived = new Set(seen.filter((one) => one.host === host || one.host === site.host).map(({ path }) => path.slice(1)));
  return names.filter((name) => arrived.has(name)).sort();
}

/** Tries every write, and tells which stayed, by name. */
export async function tryWrites(page: Page, context: BrowserContext): Promise<string[]> {
  for (const [name, way] of Object.entries(writes)) {
    await run(page, `(async () => { try { await (${methodText(way)})("w-${name}"); } catch {} })()`);
  }
  const kept = new Set((await context.cookies()).map(({ name }) => name));
  const stored = await page.evaluate(async () => {
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage), window.name, ...(await caches.keys())];
    for (const { name } of await indexedDB.databases()) names.push(name ?? "");
    return names;
  });
  for (const name of [...stored, ...(await filesOf(page))]) kept.add(name);
  return Object.keys(writes).filter((name) => kept.has(`w-${name}`));
}

/** Code of a worker from an address of the site: the gate does not guard it. */
const listFiles = `navigator.storage.getDirectory().then(async (root) => {
  const names = [];
  for await (const name of root.keys()) names.push(name);
  postMessage(names);
}, () => postMessage([]))`;

/** Files of the origin's private file system. */
async function filesOf(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        new Worker("/files.js").onmessage = ({ data }) => done(data);
      }),
  );
}

/** A function's text as an expression, also of one in method form. */
function methodText(way: unknown): string {
  const text = String(way);
  return /^(?:async\s*)?(?:\(|[\w$]+\s*=>|function)/.test(text) ? text : `({${text}})[${JSON.stringify(nameOf(text))}]`;
}

function nameOf(text: string): string {
  return /^"?([\w-]+)"?\(/.exec(text)?.[1] ?? "";
}
