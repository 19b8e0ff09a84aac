// What a visitor does on a site: walk the tour, answer the banner, open the preferences. By eyes and hands only, never through our API.
import type { Locator, Page } from "@playwright/test";
import { realNet, type Site } from "@temoin/sites";

/** Long enough for whatever the page would still send: nothing here waits for silence, which a heartbeat never gives. */
export const SETTLE = 700;

export function address(site: Site, path = "/"): string {
  return realNet.site(site, path);
}

/** Walks the whole tour and ends on its first page. */
export async function walk(page: Page, site: Site): Promise<void> {
  for (const path of site.tour) {
    await page.goto(address(site, path));
    await page.waitForTimeout(SETTLE / 2);
  }
  await page.goto(address(site, site.tour[0]));
  await page.waitForTimeout(SETTLE);
}

export function banner(page: Page): Locator {
  return page.locator("#temoin-banner");
}

export function preferences(page: Page): Locator {
  return page.locator("dialog#temoin-preferences");
}

/** Clicks a control of the banner and waits until the banner is gone. */
export async function answer(page: Page, act: "accept" | "refuse" | "close"): Promise<void> {
  await banner(page).locator(`[data-temoin-act=${act}]`).click();
  await banner(page).waitFor({ state: "hidden" });
  await page.waitForTimeout(SETTLE);
}

/** Opens the preferences from the standing link, as on every page. */
export async function openPreferences(page: Page): Promise<Locator> {
  // The banner makes room at the end of the page as soon as somebody scrolls.
  await page.mouse.wheel(0, 5_000);
  // Right after scrolling past other sites' frames, Chromium sometimes loses a click.
  await page.waitForTimeout(300);
  await page.locator("[data-temoin-open]:visible").last().click();
  await preferences(page).waitFor();
  return preferences(page);
}

export async function withdraw(page: Page): Promise<void> {
  const dialog = await openPreferences(page);
  await dialog.locator("[data-temoin-act=refuse]").click();
  await page.waitForTimeout(SETTLE * 2);
}
