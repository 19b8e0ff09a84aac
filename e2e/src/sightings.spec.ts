// What nobody declared is held, and told to the site's own server: masked, without anything of the visitor.
import type { BrowserContext, Page, Request } from "@playwright/test";
import type { Store } from "@temoin/server";
import type { Seen, Site } from "@temoin/sites";
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, SETTLE, walk, withdraw } from "./visit.ts";

const site = siteById("cexro");
const page = address(site, "/fr/order-4711/jane?mail=jane@example.org");
const elsewhere = (host: string) => `https://${host}.elsewhere.example/secret/4711?mail=jane@example.org`;

/** A page whose visitor was chosen for telling, with what it posted. */
async function chosen(context: BrowserContext): Promise<{ tab: Page; posts: Request[] }> {
  await context.addInitScript(() => {
    Math.random = () => 0;
  });
  const tab = await context.newPage();
  const posts: Request[] = [];
  tab.on("request", (request) => void (request.url().endsWith("/temoin/sightings") && posts.push(request)));
  return { tab, posts };
}

/** Opens a page of the site's own with this script in it, and an own sheet beside it. */
async function open(tab: Page, script: string, sheet = ""): Promise<void> {
  const markup = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title><script src="/temoin/gate.js"></script>
<link rel="stylesheet" href="/sighted.css"></head><body><script>${script}</script>
<script type="text/plain" data-temoin="hotjar" src="https://static.hotjar.com/sighted.js"></script></body></html>`;
  await tab.route(page, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: markup }));
  await tab.route(address(site, "/sighted.css"), (route) => route.fulfill({ contentType: "text/css", body: sheet }));
  await tab.goto(page);
}

/** What the store counted since, as "kind name-or-host writer". */
async function counting({ id }: Site, store: Store): Promise<() => Promise<string[]>> {
  const read = async () =>
    (await store.sightings(id, "2026-01-01")).flatMap(({ kind, name, host, writer, count }) =>
      Array<string>(count).fill(`${kind} ${name || host} ${writer}`),
    );
  const before = await read();
  return async () => {
    const now = await read();
    for (const one of before) now.splice(now.indexOf(one), 1);
    return now.sort();
  };
}

const strangers = (seen: readonly Seen[]) => seen.filter(({ host }) => host.endsWith("elsewhere.example"));

test("a page that repeats itself is told once, and costs nothing any more after a while", async ({ visitor, world }) => {
  const context = await visitor();
  await context.addInitScript(() => {
    Object.assign(window, { turns: 0 });
    const idle = requestIdleCallback;
    window.requestIdleCallback = (call) => {
      Object.assign(window, { turns: Number(Reflect.get(window, "turns")) + 1 });
      return idle(call);
    };
  });
  const { tab, posts } = await chosen(context);
  const told = await counting(site, world.store);
  await open(tab, `setInterval(() => localStorage.setItem("again", 1), 5)`);
  await expect.poll(told).toEqual([`localStorage again ${site.host}`]);
  const turns = () => tab.evaluate<number>("turns");
  const more = async () => {
    const before = await turns();
    await tab.waitForTimeout(SETTLE / 2);
    return (await turns()) - before;
  };
  await expect.poll(more).toBe(0);
  expect(await turns()).toBeGreaterThan(1);
  expect(posts).toHaveLength(1);
});

test("a cookie, a key and four hosts that nobody declared: the store has them, masked, and nothing else", async ({
  visitor,
  world,
  seen,
}) => {
  const context = await visitor();
  await context.addCookies([{ name: "PHPSESSID", value: "secret", url: address(site) }]);
  const { tab, posts } = await chosen(context);
  const told = await counting(site, world.store);
  const lines = [
    `document.cookie = "visit_7f3a9c21d4=secret"`,
    `localStorage.setItem("basket.4711", "secret")`,
    `fetch("${elsewhere("fetched")}", { method: "POST", body: "secret" }).catch(() => {})`,
    `import("${elsewhere("imported")}").catch(() => {})`,
    `new Image().src = "${elsewhere("pictured")}"`,
  ];
  await open(tab, lines.join(";\n"), `body { background: url("${elsewhere("styled")}") }`);
  const expected = [
    `cookie visit_* ${site.host}`,
    `localStorage basket.* ${site.host}`,
    ...["fetched", "imported", "pictured", "styled"].map((host) => `request ${host}.elsewhere.example ${site.host}`),
  ].sort();
  await expect.poll(told).toEqual(expected);
  await tab.goto(address(site));
  await tab.waitForTimeout(SETTLE);
  expect(await told()).toEqual(expected);

  // Held as well as told.
  expect(strangers(seen)).toEqual([]);
  expect((await context.cookies()).map(({ name }) => name)).not.toContain("visit_7f3a9c21d4");
  // The server never saw more than the store has.
  expect(posts.map((post) => post.postData()).join()).not.toMatch(/secret|jane|4711|7f3a|order|mail|http/);
  for (const post of posts) expect(Object.keys(await post.allHeaders())).not.toContain("referer");
  const arrived = seen.filter(({ path }) => path === "/temoin/sightings");
  expect(arrived.map(({ cookie }) => cookie)).toEqual(posts.map(() => ""));
  expect(seen.some(({ cookie }) => cookie.includes("PHPSESSID"))).toBe(true);
});

test("the host of the script that did it is told, also what it does late, and while the page is left", async ({
  visitor,
  world,
}) => {
  const { tab } = await chosen(await visitor());
  const body = `window.late = (name) => void fetch("${elsewhere("host")}".replace("host", name)).catch(() => {})`;
  await tab.route("https://static.hotjar.com/sighted.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  const told = await counting(site, world.store);
  await open(tab, "");
  await banner(tab).waitFor();
  await answer(tab, "accept");
  await tab.waitForFunction("window.late");
  expect(await told()).toEqual([]);
  await tab.evaluate("late('first')");
  await expect.poll(told).toEqual(["request first.elsewhere.example static.hotjar.com"]);
  await tab.evaluate("addEventListener('pagehide', () => late('last'), true), location.assign('/')");
  await expect.poll(told).toEqual(["first", "last"].map((name) => `request ${name}.elsewhere.example static.hotjar.com`));
});

test("a refused cookie that is there again is told as come back, and deleted; before any choice it is only deleted", async ({
  visitor,
  world,
}) => {
  const context = await visitor();
  const comeBack = () => context.addCookies([{ name: "_ga", value: "secret", url: address(site) }]);
  const names = async () => (await context.cookies()).map(({ name }) => name);
  const { tab, posts } = await chosen(context);
  const told = await counting(site, world.store);
  await comeBack();
  await open(tab, "");
  await banner(tab).waitFor();
  expect(await names()).not.toContain("_ga");
  await answer(tab, "refuse");
  await tab.reload();
  await tab.waitForTimeout(SETTLE);
  expect(posts).toHaveLength(0);
  await comeBack();
  await tab.reload();
  await expect.poll(told).toEqual(["respawn _ga "]);
  expect(await names()).not.toContain("_ga");
});

for (const toured of [site, siteById("saas")]) {
  test(`${toured.id}: its own tour has nothing to tell: before a choice, refused, accepted, withdrawn`, async ({
    visitor,
    world,
  }) => {
    const { tab, posts } = await chosen(await visitor());
    const told = await counting(toured, world.store);
    await walk(tab, toured);
    await banner(tab).waitFor();
    await answer(tab, "refuse");
    await walk(tab, toured);
    await tab.evaluate("temoin.accept()");
    await walk(tab, toured);
    await withdraw(tab);
    await walk(tab, toured);
    await tab.goto("about:blank");
    await tab.waitForTimeout(SETTLE);
    expect(await told()).toEqual([]);
    expect(posts).toEqual([]);
  });
}
