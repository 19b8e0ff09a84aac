// What every test with real code gets: a small internet of its own, a Chromium in it, and visitors that can be told apart.
import { type Browser, type BrowserContext, test as base, type Page } from "@playwright/test";
import { startChromium } from "../chromium.ts";
import { BARE, startWorld, type World } from "./world.ts";

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Uncaught errors of the pages, in order. */
  readonly faults: string[];
}

/** Some libraries leave browsers alone that say what this one is. */
const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

interface WorkerFixtures {
  world: World;
  chromium: Browser;
}

export const test = base.extend<{ visitor: () => Promise<Visitor> }, WorkerFixtures>({
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
  visitor: async ({ chromium, world }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await chromium.newContext({ ignoreHTTPSErrors: true, locale: "en-GB", userAgent });
      contexts.push(context);
      const faults: string[] = [];
      context.on("weberror", (fault) => faults.push(fault.error().message));
      return { context, page: await context.newPage(), faults };
    });
    for (const context of contexts) await context.close();
    world.asked.length = 0;
  },
});

export { expect } from "@playwright/test";

/** From now on this visitor gets the shop's pages without the gate. */
export async function withoutGate({ context }: Visitor, shop: string): Promise<void> {
  const [name = "", value = ""] = BARE.split("=");
  await context.addCookies([{ name, value, url: shop, httpOnly: true }]);
}
