// Withdrawal reaches the open page, other tabs and pages that come back from the back/forward cache.
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, SETTLE, withdraw } from "./visit.ts";

const cexro = siteById("cexro");
const inmemori = siteById("inmemori");

test("cexro: withdrawal in one tab stops the beacons of the other within a second", async ({ visitor, seen }) => {
  const context = await visitor();
  const first = await context.newPage();
  await first.goto(address(cexro, "/fr"));
  await banner(first).waitFor();
  await answer(first, "accept");
  const second = await context.newPage();
  await second.goto(address(cexro, "/fr"));
  await second.waitForTimeout(SETTLE);
  const beats = (): number => seen.filter(({ host }) => host === "www.google-analytics.com").length;
  const before = beats();
  await second.waitForTimeout(SETTLE);
  expect(beats()).toBeGreaterThan(before);
  await withdraw(first);
  await second.waitForTimeout(1_000);
  const after = beats();
  await second.waitForTimeout(1_500);
  expect(beats()).toBe(after);
});

test("inmemori: a frame of the open page goes back to its placeholder at withdrawal, in both tabs", async ({ visitor }) => {
  const context = await visitor();
  const pages = [await context.newPage(), await context.newPage()] as const;
  await pages[0].goto(address(inmemori, "/espace"));
  await banner(pages[0]).waitFor();
  await pages[1].goto(address(inmemori, "/espace"));
  await banner(pages[1]).waitFor();
  await answer(pages[0], "accept");
  await expect(banner(pages[1])).toBeHidden();
  for (const page of pages)
    await expect(page.frameLocator("iframe[data-temoin=help-scout]").getByText("How can we help?")).toBeVisible();
  await withdraw(pages[0]);
  for (const page of pages) {
    await expect(page.locator("iframe[data-temoin=help-scout][src]")).toHaveCount(0);
    await expect(page.locator("img[data-temoin=cloudinary][src]")).toHaveCount(0);
  }
});

test("cexro: a page that comes back from the back/forward cache obeys the withdrawal made meanwhile", async ({
  visitor,
  seen,
}) => {
  const context = await visitor();
  const page = await context.newPage();
  let restored = false;
  page.on("console", (message) => {
    restored ||= message.text() === "restored";
  });
  await page.addInitScript(() => addEventListener("pageshow", ({ persisted }) => persisted && console.log("restored"), true));
  await page.goto(address(cexro, "/fr"));
  await banner(page).waitFor();
  await answer(page, "accept");
  await page.goto(address(inmemori, "/"));
  const other = await context.newPage();
  await other.goto(address(cexro, "/ar"));
  await withdraw(other);
  await other.close();
  // The page reloads itself as soon as it is back, because a withdrawn script was running: the navigation may not end.
  await page.goBack().catch(() => undefined);
  await page.waitForTimeout(SETTLE);
  expect(restored).toBe(true);
  const from = Date.now();
  await page.waitForTimeout(1_000);
  const gated = seen.filter(({ host, at }) => at >= from && /google|hotjar/.test(host));
  expect(gated).toEqual([]);
});
