// Vendors' own packages inside a site's bundle, nothing marked: what leaves and what stays, in every state of the choice.
import type { Page } from "@playwright/test";
import { matchesWildcard } from "@temoin/register";
import { banner, openPreferences, preferences } from "../visit.ts";
import { bundle } from "./bundle.ts";
import { expect, test, type Visitor, withoutGate } from "./fixtures.ts";
import { leftBehind } from "./left-behind.ts";
import { page as pageFile, scriptFile } from "./pages.ts";
import { shopRegister } from "./register.ts";
import { vendors } from "./vendors/index.ts";
import type { Vendor } from "./vendors/vendor.ts";
import type { World } from "./world.ts";

/** Milliseconds in which a library that may not send has had its chance. */
const QUIET = 1_000;

declare global {
  interface Window {
    act(name: string): void;
  }
}

/** One visitor's walk through a shop of their own. */
interface Visit {
  readonly page: Page;
  readonly shop: string;
  /** Host and text of every request that other hosts than the shop's got from this visitor. */
  sent(): string[];
}

const walks = [refuses, accepts, another];

/** Opens it under one host for each walk, so that the requests of one visitor can be told from another's. */
async function openShop(world: World, vendor: Vendor): Promise<readonly string[]> {
  const hosts = walks.map(({ name }) => `www.${vendor.id}-${name}.com`);
  const body = `<h1>Shop</h1><script src="/app.js"></script>`;
  await world.open({
    hosts,
    register: shopRegister(hosts, vendor),
    files: {
      "/": pageFile({ body }),
      "/next": pageFile({ body }),
      "/app.js": scriptFile(await bundle({ contents: vendor.code, resolveDir: import.meta.dirname })),
    },
    ...(vendor.answer && { answer: vendor.answer }),
  });
  return hosts;
}

async function act(page: Page, name: string): Promise<void> {
  await page.evaluate((event) => void window.act(event), name);
}

async function nothingHappens({ page, sent }: Visit, before = 0): Promise<void> {
  await page.waitForTimeout(QUIET);
  expect(sent().slice(before)).toEqual([]);
  expect(await leftBehind(page)).toEqual([]);
}

/** What the vendor keeps in a browser where it may, and is not there. */
function missing({ keeps }: Vendor, found: readonly string[]): string[] {
  const patterns = keeps.map(([storage, name]) => `${storage} ${name}`);
  return patterns.filter((pattern) => !found.some((one) => matchesWildcard(pattern, one)));
}

/** T0, then T2: nothing chosen, then refused. */
async function refuses(visit: Visit): Promise<void> {
  const { page, shop } = visit;
  await page.goto(`${shop}/`);
  await banner(page).waitFor();
  await act(page, "before");
  await nothingHappens(visit);
  await banner(page).locator("[data-temoin-act=refuse]").click();
  await act(page, "refused");
  await page.goto(`${shop}/next`);
  await act(page, "refused");
  await nothingHappens(visit);
}

/** T6: something else is granted. */
async function another(visit: Visit): Promise<void> {
  const { page, shop } = visit;
  await page.goto(`${shop}/`);
  await banner(page).locator("[data-temoin-act=customise]").click();
  await preferences(page).locator("input[name=purpose][value=comfort]").check();
  await preferences(page).locator("[data-temoin-act=save]").click();
  await act(page, "other");
  await page.goto(`${shop}/next`);
  await act(page, "other");
  await nothingHappens(visit);
}

/** T4, then T5: accepted, then withdrawn. */
async function accepts(visit: Visit, vendor: Vendor): Promise<void> {
  const { page, shop, sent } = visit;
  const has = (name: string) => sent().some((text) => text.includes(name));
  await page.goto(`${shop}/`);
  await banner(page).locator("[data-temoin-act=accept]").click();
  await banner(page).waitFor({ state: "hidden" });
  // The grant counts when the server has kept it, which no page can see: until then events go the way of all that is held.
  let tries = 0;
  const arrives = async () => {
    await act(page, `after-grant-${++tries}`);
    return has("after-grant");
  };
  if (!vendor.givesUp) await expect.poll(arrives).toBe(true);
  await page.goto(`${shop}/next`);
  await act(page, "next-page");
  await expect.poll(() => has("next-page")).toBe(true);
  await expect.poll(async () => missing(vendor, await leftBehind(page))).toEqual([]);
  const dialog = await openPreferences(page);
  await dialog.locator("[data-temoin-act=refuse]").click();
  const before = sent().length;
  await act(page, "withdrawn");
  await nothingHappens(visit, before);
  await page.goto(`${shop}/`);
  await act(page, "withdrawn");
  await nothingHappens(visit, before);
}

/** Without the gate; `reachable` false: every host of the vendor is down, as it seems to a library that is held. */
async function bareFaults(visitor: Visitor, shop: string, reachable: boolean): Promise<readonly string[]> {
  const { page, faults } = visitor;
  await withoutGate(visitor, shop);
  const far = (url: URL) => !reachable && url.origin !== shop;
  await page.route(far, (route) => route.abort());
  await page.goto(`${shop}/`);
  await act(page, "bare");
  await page.waitForTimeout(QUIET);
  return faults;
}

for (const vendor of vendors) {
  test(`${vendor.id}: un-annotated, it is silent in T0, T2, T5 and T6, and works in T4`, async ({ visitor, world }) => {
    const hosts = await openShop(world, vendor);
    const walk = async (go: (visit: Visit, vendor: Vendor) => Promise<void>) => {
      const host = hosts[walks.indexOf(go)] ?? "";
      const { page, faults } = await visitor();
      const own = () => world.asked.filter(({ from }) => from === "" || from === host);
      await go({ page, shop: `https://${host}`, sent: () => own().map((one) => `${one.host}${one.text}`) }, vendor);
      return faults;
    };
    const faults = (await Promise.all(walks.map(walk))).flat();
    // What goes wrong without the gate too, or wherever the vendor is down, is not the gate's doing.
    const bare = async (reachable: boolean) => bareFaults(await visitor(), `https://${hosts[0]}`, reachable);
    const known = faults.length > 0 ? [...(await bare(true)), ...(await bare(false))] : [];
    expect(faults.filter((fault) => !known.includes(fault))).toEqual([]);
  });
}
