// Vendors' own packages inside a site's bundle, nothing marked: what leaves and what stays, in every state of the choice.
import type { Page } from "@playwright/test";
import { banner, openPreferences, preferences } from "../visit.ts";
import { bundle } from "./bundle.ts";
import { expect, test, type Visitor } from "./fixtures.ts";
import { leftBehind } from "./left-behind.ts";
import { bothPages, scriptFile } from "./pages.ts";
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
    files: { ...bothPages("/", { body }), ...bothPages("/next", { body }), "/app.js": scriptFile(await bundle(vendor.code)) },
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
  await act(page, "after-grant");
  if (!vendor.givesUp) await expect.poll(() => has("after-grant")).toBe(true);
  await page.goto(`${shop}/next`);
  await act(page, "next-page");
  await expect.poll(() => has("next-page")).toBe(true);
  await expect.poll(async () => (await leftBehind(page)).length > 0).toBe(vendor.keeps.length > 0);
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
async function bareFaults({ page, faults }: Visitor, shop: string, reachable: boolean): Promise<readonly string[]> {
  const far = (url: URL) => !reachable && url.origin !== shop;
  await page.route(far, (route) => route.abort());
  await page.goto(`${shop}/bare/`);
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
