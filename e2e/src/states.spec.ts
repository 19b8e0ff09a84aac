// T0 to T6 on the five sites: what the browser and the servers hold, against what is expected and against the register.
import { sites } from "@temoin/sites";
import { gather, sentCookies } from "./evidence.ts";
import { expected, total } from "./expected/index.ts";
import { expect, test } from "./fixtures.ts";
import { undeclared, unseen } from "./register-match.ts";
import { address, answer, banner, openPreferences, preferences, SETTLE, walk, withdraw } from "./visit.ts";

for (const site of sites) {
  const { untouched, refused, granted, one } = expected[site.id];
  const asks = one !== undefined;

  test(`${site.id}: T0 without action only exempt trackers are there`, async ({ visitor, seen, world }) => {
    const context = await visitor();
    const page = await context.newPage();
    await walk(page, site);
    const evidence = await gather(context, page, seen, site.host);
    expect(evidence).toEqual(total(untouched));
    expect(undeclared(world.registers[site.id], evidence, "exempt")).toEqual([]);
  });

  test(`${site.id}: T9 at 320 px by touch the way back stands on every page and what is shown can be answered`, async ({
    visitor,
  }) => {
    const page = await (await visitor({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })).newPage();
    for (const path of site.tour) {
      await page.goto(address(site, path));
      await expect(page.locator("a[data-temoin-open]").last()).toBeAttached();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.goto(address(site, site.tour[0]));
    await banner(page)
      .locator(`[data-temoin-act=${asks ? "refuse" : "close"}]`)
      .tap();
    await expect(banner(page)).toBeHidden();
    const names = (await page.context().cookies()).map(({ name }) => name);
    expect(names.includes("temoin")).toBe(asks);
    await page.locator("a[data-temoin-open]").last().tap();
    await expect(preferences(page)).toBeVisible();
  });

  if (!asks) continue;

  test(`${site.id}: T1 scrolling, ESC, closing and a second page are no consent`, async ({ visitor, seen }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    await page.mouse.wheel(0, 2_000);
    await page.keyboard.press("Escape");
    await expect(banner(page)).toBeHidden();
    await page.goto(address(site, site.tour[1]));
    await answer(page, "close");
    await walk(page, site);
    await expect(banner(page)).toBeVisible();
    expect(await gather(context, page, seen, site.host)).toEqual(total(untouched));
  });

  test(`${site.id}: T2 refuse all leaves only exempt trackers`, async ({ visitor, seen, world }) => {
    const context = await visitor();
    const page = await context.newPage();
    await walk(page, site);
    await answer(page, "refuse");
    const evidence = await gather(context, page, seen, site.host);
    expect(evidence).toEqual(total(untouched, refused));
    expect(undeclared(world.registers[site.id], evidence, "exempt")).toEqual([]);
  });

  test(`${site.id}: T3 after refusal no page asks, writes or reads anything more`, async ({ visitor, seen }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    await answer(page, "refuse");
    const from = Date.now();
    await walk(page, site);
    await page.reload();
    await page.waitForTimeout(SETTLE);
    await expect(banner(page)).toHaveCount(0);
    const allowed = total(untouched, refused);
    expect(await gather(context, page, seen, site.host)).toEqual(allowed);
    expect(sentCookies(seen, from).filter((name) => !allowed.cookies.includes(name))).toEqual([]);
  });

  test(`${site.id}: T4 accept all runs everything declared and nothing else`, async ({ visitor, seen, world }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    await answer(page, "accept");
    await walk(page, site);
    const evidence = await gather(context, page, seen, site.host);
    expect(evidence).toEqual(total(untouched, refused, granted));
    expect(undeclared(world.registers[site.id], evidence, "any")).toEqual([]);
    expect(unseen(world.registers[site.id], evidence)).toEqual([]);
  });

  test(`${site.id}: T5 withdrawal at any time stops everything at once and deletes what the site can`, async ({
    visitor,
    seen,
  }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    await answer(page, "accept");
    await walk(page, site);
    await withdraw(page);
    const from = Date.now();
    await page.waitForTimeout(1_000);
    await walk(page, site);
    await page.reload();
    await page.waitForTimeout(SETTLE);
    const later = seen.filter((request) => request.at >= from);
    const evidence = await gather(context, page, later, site.host);
    const own = evidence.cookies.filter((name) => !name.includes(" "));
    expect({ ...evidence, cookies: own }).toEqual(total(untouched, refused));
    expect(sentCookies(seen, from).filter((name) => !own.includes(name))).toEqual([]);
    await expect(banner(page)).toHaveCount(0);
  });

  test(`${site.id}: T6 one purpose granted opens that purpose only`, async ({ visitor, seen }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).locator("[data-temoin-act=customise]").click();
    await expect(preferences(page)).toBeVisible();
    await expect(preferences(page).locator("input[type=checkbox]:checked")).toHaveCount(0);
    await preferences(page).locator(`input[name=purpose][value=${one.purpose}]`).check();
    await preferences(page).locator("[data-temoin-act=save]").click();
    await page.waitForTimeout(SETTLE);
    await walk(page, site);
    expect(await gather(context, page, seen, site.host)).toEqual(total(untouched, refused, one));
    const dialog = await openPreferences(page);
    const checked = dialog.locator("input[name=purpose]:checked");
    await expect(checked).toHaveCount(1);
    await expect(checked).toHaveValue(one.purpose);
  });
}
