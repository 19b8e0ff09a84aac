// What only one of the sites does: the preference centre in Cexro's account page, placeholders at InMemori, types at the SaaS.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, preferences, SETTLE } from "./visit.ts";

const cexro = siteById("cexro");
const inmemori = siteById("inmemori");
const saas = siteById("saas");

for (const language of ["fr", "ar"]) {
  test(`cexro: the preference centre is embedded in the account page in ${language} and can be changed at any time`, async ({
    visitor,
  }) => {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(cexro, `/${language}/account`));
    await banner(page).waitFor();
    await answer(page, "refuse");
    const centre = page.locator("[data-temoin-preferences]");
    await expect(centre.locator("input[name=purpose]").first()).toBeVisible();
    await expect(page.locator("dialog#temoin-preferences[open]")).toHaveCount(0);
    await centre.locator("input[name=purpose][value=functional]").check();
    await centre.locator("[data-temoin-act=save]").click();
    await page.waitForTimeout(SETTLE);
    const names = async (): Promise<string[]> => (await context.cookies()).map(({ name }) => name);
    expect(await names()).toContain("cexro_theme");
    expect(await names()).not.toContain("_ga");
    await centre.locator("input[name=purpose][value=functional]").uncheck();
    await centre.locator("[data-temoin-act=save]").click();
    await page.waitForTimeout(SETTLE * 2);
    expect(await names()).not.toContain("cexro_theme");
    const axe = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
    expect(axe.violations.map(({ id }) => id)).toEqual([]);
  });
}

test("inmemori: a placeholder grants its own service and no other", async ({ visitor, seen }) => {
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(address(inmemori, "/espace"));
  await banner(page).waitFor();
  await answer(page, "refuse");
  const frame = page.locator("iframe[data-temoin=help-scout]");
  const place = page.locator("iframe[data-temoin=help-scout] + .temoin-placeholder");
  await expect(place.getByText("Help Scout").first()).toBeVisible();
  await place.getByRole("button").click();
  await expect(frame).toHaveAttribute("title", /\S/);
  await expect(page.frameLocator("iframe[data-temoin=help-scout]").getByText("How can we help?")).toBeVisible();
  await page.waitForTimeout(SETTLE);
  const hosts = new Set(seen.map(({ host }) => host));
  expect([...hosts].sort()).toEqual(["beacon-v2.helpscout.com", "www.inmemori.com"]);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("cld_demo");
});

test("inmemori: Stripe's claimed exemption is off the list, so it is held even after accept all, until granted by itself", async ({
  visitor,
  seen,
}) => {
  const page = await (await visitor()).newPage();
  await page.goto(address(inmemori, "/don"));
  await banner(page).waitFor();
  await answer(page, "accept");
  expect(seen.filter(({ host }) => host === "js.stripe.com")).toEqual([]);
  await page.locator("iframe[data-temoin=stripe] + .temoin-placeholder").getByRole("button").click();
  await expect(page.frameLocator("iframe[data-temoin=stripe]").getByText("Card number")).toBeVisible();
});

test("saas: the banner announces exempt cookies, says six months and lets types be chosen one by one", async ({
  visitor,
  world,
}) => {
  const page = await (await visitor({ locale: "en-GB" })).newPage();
  await page.goto(address(saas));
  await banner(page).waitFor();
  await expect(banner(page)).toContainText("6 months");
  const exempt = Object.values(world.registers.saas.purposes).find(({ basis }) => basis === "exempt");
  const title = typeof exempt?.title === "string" ? exempt.title : exempt?.title.en;
  await expect(banner(page)).toContainText(title ?? "no exempt purpose");
  await banner(page).locator("[data-temoin-act=customise]").click();
  for (const type of ["statistics", "functionality"])
    await expect(preferences(page).locator(`input[name=purpose][value=${type}]`)).toBeVisible();
  await expect(preferences(page).locator("input[value=advertising]")).toHaveCount(0);
});

test("cexro: one service refused inside a granted purpose stays out", async ({ visitor, seen }) => {
  const page = await (await visitor()).newPage();
  await page.goto(address(cexro, "/fr"));
  await banner(page).locator("[data-temoin-act=customise]").click();
  await preferences(page).locator("input[name=purpose][value=analytics]").check();
  await preferences(page).locator("fieldset:has(input[value=analytics]) summary").first().click();
  await preferences(page).locator("input[name=service][value=hotjar]").uncheck();
  await preferences(page).locator("[data-temoin-act=save]").click();
  await page.waitForTimeout(SETTLE);
  const hosts = new Set(seen.map(({ host }) => host));
  expect([...hosts]).toContain("www.google-analytics.com");
  expect([...hosts]).not.toContain("static.hotjar.com");
});
