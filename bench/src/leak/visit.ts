// Visitors of the bench: one who answers nothing, one who refuses, one who accepts and takes it back.
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import type { Tool } from "../tools/tool.ts";
import { startChromium } from "../world/chromium.ts";
import type { Party, World } from "../world/world.ts";
import { namesKept } from "./jar.ts";
import { addressOf, targetOf } from "./pages.ts";
import type { Route } from "./route.ts";
import { counted, further } from "./routes/index.ts";
import { nameOf, type Write, writes } from "./writes.ts";

/** Milliseconds without an arrival after which a page is taken to be done, and the least and most to wait. */
const QUIET = 900;
const LEAST = 2_000;
const MOST = 8_000;

export interface Leaks {
  /** Routes that reached the third party. */
  readonly routes: ReadonlySet<Route>;
  /** Writes that stand in the browser. */
  readonly writes: ReadonlySet<Write>;
}

let visits = 0;
const newVisit = (): string => `v${++visits}`;

/** A new visitor has a browser of their own: private contexts do not preconnect, and then that route would go unseen. */
async function asVisitor<T>(world: World, visit: (context: BrowserContext, page: Page) => Promise<T>): Promise<T> {
  const { endpoint, stop } = await startChromium(world.rules);
  try {
    const browser = await chromium.connectOverCDP(endpoint);
    const [context] = browser.contexts();
    if (!context) throw new Error("This Chromium has no profile.");
    const result = await visit(context, await context.newPage());
    await browser.close();
    return result;
  } finally {
    await stop();
  }
}

/** A new visitor, with or without a refusal, on the three pages with un-annotated trackers of one third party. */
export function visitPages(world: World, tool: Tool, party: Party, refuse: boolean): Promise<Leaks> {
  return asVisitor(world, async (context, page) => {
    if (refuse) {
      await page.goto(addressOf(newVisit(), party, "empty"));
      await answer(page, tool, "refuse");
    }
    const visit = newVisit();
    world.arrivals.length = 0;
    await open(world, page, addressOf(visit, party, "counted"));
    await open(world, page, addressOf(visit, party, "further"));
    const routes = [...counted, ...further].filter((route) => arrived(world, visit, party, route));
    // A page of its own: frames of the page before must not stand in for it.
    const fresh = await context.newPage();
    await open(world, fresh, addressOf(visit, party, "writes"));
    return { routes: new Set(routes), writes: await keptWrites(context, fresh, party) };
  });
}

export interface Withdrawal {
  /** What stood after the grant: without it nothing could be taken back. */
  readonly granted: ReadonlySet<Write>;
  readonly left: ReadonlySet<Write>;
}

/** Accepts, lets the declared third party write everything once, withdraws, and opens one more page. */
export function visitAndWithdraw(world: World, tool: Tool): Promise<Withdrawal> {
  return asVisitor(world, async (context, page) => {
    const party = "declared";
    const address = addressOf(newVisit(), party, "later");
    await page.goto(address);
    await answer(page, tool, "accept");
    const byServer = `fetch("/${newVisit()}/${party}/own/set-cookie/x")`;
    const done = "new Promise((resolve) => setTimeout(resolve, 2000))";
    await page.evaluate(`Promise.race([Promise.all([track(), ${byServer}]), ${done}]).then(() => 1)`);
    await page.waitForTimeout(QUIET);
    const granted = await keptWrites(context, page, party);
    await page.goto(address);
    await page.waitForTimeout(QUIET);
    if (tool.withdraw) await page.evaluate(`void (${tool.withdraw})`);
    await page.waitForTimeout(LEAST);
    await page.goto(address);
    await page.waitForTimeout(LEAST);
    return { granted, left: await keptWrites(context, page, party) };
  });
}

/** Clicks as a visitor does, again when nothing happens (a layer may stand before it listens), until the layer is gone. */
async function answer(page: Page, { buttons, name }: Tool, which: "accept" | "refuse"): Promise<void> {
  if (!buttons) return;
  const button = page.locator(buttons[which]).first();
  await button.waitFor({ timeout: 10_000 });
  for (let tries = 0; tries < 5; tries++) {
    if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => {});
    await page.waitForTimeout(QUIET);
    if (!(await button.isVisible())) return;
  }
  throw new Error(`${name}: the button to ${which} does not answer.`);
}

/** Opens a page and waits until nothing more arrives at the third parties. */
async function open({ arrivals }: World, page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "commit" });
  const start = performance.now();
  let [seen, since] = [arrivals.length, start];
  for (let now = start; now - start < MOST && (now - start < LEAST || now - since < QUIET); now = performance.now()) {
    await page.waitForTimeout(100);
    if (arrivals.length > seen) [seen, since] = [arrivals.length, performance.now()];
  }
}

function arrived(world: World, visit: string, party: Party, route: Route): boolean {
  const to = targetOf(world, visit, party, route);
  const wanted = route.arrival?.(to) ?? { host: to.host, path: new URL(to.url).pathname };
  return world.arrivals.some(({ host, path }) => host === wanted.host && path === wanted.path);
}

async function keptWrites(context: BrowserContext, page: Page, party: Party): Promise<Set<Write>> {
  const found = await namesKept(context, page, addressOf("v0", party, "plain"));
  const names = new Set([...found].map((name) => name.slice(name.indexOf(" ") + 1)));
  return new Set(writes.filter((write) => names.has(nameOf(write, party))));
}
