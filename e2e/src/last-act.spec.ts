// The visitor's last deliberate act wins: late answers, other tabs, double clicks.
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, banner, openPreferences, preferences, SETTLE } from "./visit.ts";

const saas = siteById("saas");
const LATE = 3_000;

test("saas: a refusal in another tab outlives the late answer to an earlier accept", async ({ visitor, world }) => {
  const context = await visitor();
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) {
    await page.goto(address(saas));
    await banner(page).waitFor();
  }
  world.lateGrants = LATE;
  await first.locator("#temoin-banner [data-temoin-act=accept]").click();
  await first.waitForTimeout(300);
  await second.locator("#temoin-banner [data-temoin-act=refuse]").click();
  await second.waitForTimeout(LATE + SETTLE);
  for (const page of [first, second]) await page.reload();
  await second.waitForTimeout(SETTLE);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === "temoin")?.value).toContain("state=refused");
  expect(cookies.map(({ name }) => name)).not.toContain("visits");
});

test("saas: a refusal on the next page outlives the late answer to an accept on the page before", async ({ visitor, world }) => {
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(address(saas));
  await banner(page).waitFor();
  world.lateGrants = LATE;
  await banner(page).locator("[data-temoin-act=accept]").click();
  await page.waitForTimeout(150);
  await page.goto(address(saas, "/pricing"));
  const dialog = await openPreferences(page);
  await dialog.locator("[data-temoin-act=refuse]").click();
  await page.waitForTimeout(LATE + SETTLE);
  await page.reload();
  await page.waitForTimeout(SETTLE);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === "temoin")?.value).toContain("state=refused");
  expect(cookies.map(({ name }) => name)).not.toContain("visits");
});

test("a double click on Customise or on the standing link decides nothing", async ({ visitor }) => {
  const context = await visitor({ viewport: { width: 390, height: 520 } });
  const page = await context.newPage();
  const choice = async (): Promise<string | undefined> => (await context.cookies()).find(({ name }) => name === "temoin")?.value;
  await page.goto(address(saas));
  await banner(page).locator("[data-temoin-act=customise]").dblclick({ delay: 40 });
  await expect(preferences(page)).toBeVisible();
  expect(await choice()).toBeUndefined();
  await page.keyboard.press("Escape");
  await banner(page).locator("[data-temoin-act=refuse]").click();
  await page.waitForTimeout(SETTLE);
  await page.reload();
  await page.locator("[data-temoin-open]").last().dblclick({ delay: 40 });
  await page.waitForTimeout(SETTLE);
  expect(await choice()).toContain("state=refused");
});

test("saas: a consent that could not be sent is not granted days later without being asked again", async ({ visitor }) => {
  const context = await visitor();
  await context.route("**/temoin/choices", (route) => route.abort());
  const page = await context.newPage();
  await page.goto(address(saas));
  await banner(page).locator("[data-temoin-act=accept]").click();
  await page.waitForTimeout(SETTLE);
  await context.unroute("**/temoin/choices");
  const later = await context.newPage();
  await later.clock.setFixedTime(Date.now() + 2 * 86_400_000);
  await later.goto(address(saas));
  await expect(banner(later)).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("temoin");
});

test("cexro: a page that asks before leaving cannot keep withdrawn scripts running", async ({ visitor, seen }) => {
  const site = siteById("cexro");
  const page = await (await visitor()).newPage();
  await page.goto(address(site, "/fr"));
  await banner(page).locator("[data-temoin-act=accept]").click();
  await page.waitForTimeout(SETTLE);
  await page.evaluate(() => addEventListener("beforeunload", (event) => event.preventDefault()));
  page.on("dialog", (dialog) => dialog.dismiss());
  const dialog = await openPreferences(page);
  await dialog.locator("[data-temoin-act=refuse]").click();
  await page.waitForTimeout(SETTLE * 2);
  const from = Date.now();
  await page.waitForTimeout(1_000);
  expect(seen.filter(({ host, at }) => at >= from && host !== site.host)).toEqual([]);
});

test("cexro: the banner is not printed", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  await page.goto(address(siteById("cexro"), "/fr"));
  await banner(page).waitFor();
  await page.emulateMedia({ media: "print" });
  await expect(banner(page)).toBeHidden();
});
