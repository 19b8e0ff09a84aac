// Lucca and SCARE declare only exempt trackers: no request for consent, a short notice, the policy and the link.
import AxeBuilder from "@axe-core/playwright";
import { gather } from "./evidence.ts";
import { expected, total } from "./expected/index.ts";
import { expect, test } from "./fixtures.ts";
import { exemptOnly } from "./sites-by-id.ts";
import { address, banner, openPreferences, SETTLE, walk } from "./visit.ts";

for (const site of exemptOnly) {
  test(`${site.id}: a short notice informs and asks for nothing`, async ({ visitor }) => {
    const page = await (await visitor()).newPage();
    await page.goto(address(site, site.tour[0]));
    await expect(banner(page)).toBeVisible();
    await expect(banner(page).locator("[data-temoin-act=accept], [data-temoin-act=refuse], input")).toHaveCount(0);
    await expect(banner(page).locator('a[href^="/temoin/policy/"]')).toBeVisible();
    const axe = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await banner(page).locator("[data-temoin-act=close]").click();
    await expect(banner(page)).toBeHidden();
    await page.reload();
    await page.waitForTimeout(SETTLE);
    await expect(banner(page)).toHaveCount(0);
  });

  test(`${site.id}: the preferences list what is exempt with its reason and offer nothing to grant`, async ({ visitor }) => {
    const page = await (await visitor()).newPage();
    await page.goto(address(site, site.tour[0]));
    const dialog = await openPreferences(page);
    await expect(dialog.locator("input[type=checkbox]:enabled")).toHaveCount(0);
    await expect(dialog.locator("[data-temoin-act=accept]")).toHaveCount(0);
    await expect(dialog.locator('a[href^="/temoin/policy/"]').first()).toBeVisible();
  });

  test(`${site.id}: T1 scrolling, ESC and a second page change nothing but the notice`, async ({ visitor, seen }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await page.locator("#temoin-banner").waitFor();
    await page.mouse.wheel(0, 2_000);
    await page.keyboard.press("Escape");
    await walk(page, site);
    // ESC closes the notice like its button does, and that is remembered.
    const { untouched, refused } = expected[site.id];
    expect(await gather(context, page, seen, site.host)).toEqual(total(untouched, refused));
  });
}
