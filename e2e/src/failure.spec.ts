// T8 and T11: script off, gate blocked, banner blocked, server down, storage blocked. All the same as a refusal, and no loop.

import { passingKeys, type Store, sealSite } from "@temoin/server";
import { sites } from "@temoin/sites";
import { startChromium } from "./chromium.ts";
import { gather } from "./evidence.ts";
import { expected, total } from "./expected/index.ts";
import { expect, test } from "./fixtures.ts";
import { asking, siteById } from "./sites-by-id.ts";
import { address, answer, banner, preferences, SETTLE, walk, withdraw } from "./visit.ts";

for (const site of sites) {
  test(`${site.id}: T8 without JavaScript nothing gated loads and the policy is complete`, async ({ visitor, seen }) => {
    const context = await visitor({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of site.tour) await page.goto(address(site, path));
    const cookies = (await context.cookies()).map(({ name }) => name);
    const { untouched } = expected[site.id];
    expect(cookies.filter((name) => !untouched.cookies.includes(name))).toEqual([]);
    expect(seen.map(({ host }) => host).filter((host) => host !== site.host && !untouched.hosts.includes(host))).toEqual([]);
    await page.goto(address(site, "/temoin/policy"));
    await expect(page.locator("main section > h2")).toHaveCount(22);
  });

  for (const [what, pattern] of [
    ["the gate", "**/temoin/gate.js"],
    ["the banner's code", "**/temoin/a/**"],
    ["every answer of the server", "**/temoin/**"],
  ] as const) {
    test(`${site.id}: T11 with ${what} blocked nothing more happens than without a choice`, async ({ visitor, seen }) => {
      const context = await visitor();
      await context.route(pattern, (route) => route.abort());
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await walk(page, site);
      expect(await gather(context, page, seen, site.host)).toEqual(total(expected[site.id].untouched));
      expect(errors).toEqual([]);
    });
  }
}

test("cexro: T11 an error in the gate's own script leaves everything held", async ({ visitor, seen }) => {
  const site = siteById("cexro");
  const context = await visitor();
  // The gate's first need is missing, so it stops with an error half-way.
  await context.addInitScript(() => Object.defineProperty(window, "MutationObserver", { value: undefined }));
  const page = await context.newPage();
  await walk(page, site);
  expect(await gather(context, page, seen, site.host)).toEqual(total(expected[site.id].untouched));
});

for (const site of asking) {
  test(`${site.id}: T11 accepting while the server is down opens nothing, says so and does not ask again on the page`, async ({
    visitor,
    seen,
  }) => {
    const context = await visitor();
    await context.route("**/temoin/choices", (route) => route.abort());
    const page = await context.newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    await banner(page).locator("[data-temoin-act=accept]").click();
    await expect(banner(page)).toBeHidden();
    await page.waitForTimeout(SETTLE);
    const evidence = await gather(context, page, seen, site.host);
    expect(evidence.hosts).toEqual(expected[site.id].untouched.hosts);
    expect(evidence.cookies.filter((name) => (expected[site.id].granted.cookies ?? []).includes(name))).toEqual([]);
    await expect(page.getByRole("status").filter({ hasText: /\S/ }).first()).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
  });

  for (const lost of [false, true]) {
    const what = lost ? "the answer is lost on its way" : "the server is down";
    test(`${site.id}: a refusal made while ${what} holds, and is in the server's log exactly once`, async ({
      visitor,
      world,
    }) => {
      const before = await logOf(world.store, site);
      const context = await visitor();
      const sent: string[] = [];
      context.on("request", (request) => {
        if (request.url().endsWith("/temoin/choices")) sent.push(JSON.parse(request.postData() ?? "").id);
      });
      world.answersLost = lost;
      if (!lost) await context.route("**/temoin/choices", (route) => route.abort());
      const page = await context.newPage();
      await page.goto(address(site, site.tour[0]));
      await banner(page).waitFor();
      await banner(page).locator("[data-temoin-act=refuse]").click();
      await expect.poll(() => sent.length).toBeGreaterThan(0);
      await page.waitForTimeout(SETTLE);
      world.answersLost = false;
      await context.unroute("**/temoin/choices");
      // Two tabs find it pending at the same moment; the pages after them find nothing any more.
      const other = await context.newPage();
      await Promise.all([page, other].map((tab) => tab.goto(address(site, site.tour[0]))));
      await page.waitForTimeout(SETTLE);
      for (const path of site.tour) await page.goto(address(site, path));
      await expect(banner(page)).toHaveCount(0);
      expect((await logOf(world.store, site)).slice(before.length)).toEqual([sent[0]]);
      expect(new Set(sent).size).toBe(1);
    });
  }
}

const keys = passingKeys();

/** Ids of the site's log, in order, after sealing what waits. */
async function logOf(store: Store, { id, host }: { readonly id: string; readonly host: string }): Promise<string[]> {
  await sealSite(store, { id, hosts: [host] }, keys, () => new Date());
  const ids: string[] = [];
  for await (const { entry } of store.leaves(id)) if (entry) ids.push(entry.id);
  return ids;
}

test("inmemori: withdrawing while the server is down deletes by script and stops all the same", async ({ visitor, seen }) => {
  const site = siteById("inmemori");
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(address(site, "/"));
  await banner(page).waitFor();
  await answer(page, "accept");
  expect((await context.cookies()).map(({ name }) => name)).toEqual(expect.arrayContaining(["_utma", "_utmz"]));
  await context.route("**/temoin/choices", (route) => route.abort());
  await withdraw(page);
  const from = Date.now();
  await page.waitForTimeout(1_000);
  const names = (await context.cookies(address(site))).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("_utm"))).toEqual([]);
  expect(names).toContain("temoin");
  expect(seen.filter(({ host, at }) => at >= from && host !== site.host).map(({ host }) => host)).toEqual([]);
});

test("cexro: with storage blocked by the browser it is as refused, asked at most once a page, without a loop", async ({
  world,
}) => {
  const site = siteById("cexro");
  const { browser, stop } = await startChromium(world.port, {
    profile: { cookie_controls_mode: 0, default_content_setting_values: { cookies: 2 } },
  });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    const loads: string[] = [];
    page.on("request", (request) => loads.push(request.url()));
    await page.goto(address(site, "/fr"));
    await banner(page).locator("[data-temoin-act=accept]").click();
    await expect(banner(page)).toBeHidden();
    await page.waitForTimeout(SETTLE * 2);
    await expect(banner(page)).toBeHidden();
    expect(await context.cookies()).toEqual([]);
    expect(loads.filter((url) => !url.startsWith(address(site)) && !url.startsWith("data:"))).toEqual([]);
    expect(loads.filter((url) => url === address(site, "/fr"))).toHaveLength(1);
    await expect(preferences(page)).toHaveCount(0);
  } finally {
    await stop();
  }
});
