// The policy page as served: complete, accessible, tracks nobody, and its button shows and changes the current choice.
import AxeBuilder from "@axe-core/playwright";
import { listTrackers } from "@temoin/register";
import { sites } from "@temoin/sites";
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, preferences, SETTLE } from "./visit.ts";

for (const site of sites) {
  test(`${site.id}: the policy is complete and accessible in every language, at 1280 and 320 px`, async ({ visitor, world }) => {
    const register = world.registers[site.id];
    for (const language of register.site.languages) {
      for (const width of [1280, 320]) {
        const page = await (await visitor({ viewport: { width, height: 800 } })).newPage();
        await page.goto(address(site, `/temoin/policy/${language}`));
        await page.waitForTimeout(SETTLE / 2);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
        await expect(page.locator("main section > h2")).toHaveCount(22);
        const text = await page.locator("main").textContent();
        for (const { names } of listTrackers(register)) for (const name of names) expect(text).toContain(name);
        const axe = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(axe.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    }
  });

  test(`${site.id}: reading the policy sets nothing and calls nobody`, async ({ visitor, seen }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, "/temoin/policy"));
    await page.waitForTimeout(SETTLE);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([]);
    expect([...new Set(seen.map(({ host }) => host))]).toEqual([site.host]);
  });
}

test("cexro: the policy's live button opens the preferences and shows the current choice", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  await page.goto(address(siteById("cexro"), "/temoin/policy/fr"));
  await banner(page).waitFor();
  const state = page.locator("[data-temoin-state]").first();
  const before = await state.textContent();
  await answer(page, "refuse");
  await expect(state).not.toHaveText(before ?? "");
  await page.locator("main [data-temoin-open]").first().click();
  await expect(preferences(page)).toBeVisible();
});
