// A page whose policy is made for the visitor's choice: nothing passes without it, and a grant renews the page once.
import type { Page } from "@playwright/test";
import { expect, type Running, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, SETTLE } from "./visit.ts";

const site = siteById("cexro");
const FAR = "https://static.hotjar.com";

/** As a server with the strict policy sends it: what the cookie grants is let in. */
function page(cookie: string): string {
  const hosts = cookie.includes("state=granted") ? ` ${FAR} https://in.hotjar.com` : "";
  const policy = `default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:${hosts}`;
  return `<!doctype html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="${policy}">
<script src="/temoin/gate.js"></script>
<script type="text/plain" data-temoin="hotjar" src="${FAR}/c/hotjar-1.js"></script></head><body></body></html>`;
}

async function open(page_: Page, world: Running): Promise<() => number> {
  let loads = 0;
  page_.on("load", () => loads++);
  world.files.set(`${site.host}/strict`, { type: "text/html; charset=utf-8", body: page });
  await page_.goto(`${address(site)}strict`);
  await banner(page_).waitFor();
  return () => loads;
}

test("a grant renews the page once, and what was granted runs in it", async ({ visitor, seen, world }) => {
  const tab = await (await visitor()).newPage();
  const loads = await open(tab, world);
  await banner(tab).locator("[data-temoin-act=accept]").click();
  await expect.poll(() => seen.some(({ host }) => host === "in.hotjar.com")).toBe(true);
  await tab.waitForTimeout(SETTLE);
  expect(loads()).toBe(2);
});

test("a refusal renews nothing", async ({ visitor, seen, world }) => {
  const tab = await (await visitor()).newPage();
  const loads = await open(tab, world);
  await answer(tab, "refuse");
  expect(loads()).toBe(1);
  expect(seen.filter(({ host }) => host.endsWith("hotjar.com"))).toEqual([]);
});

test("with the script tag alone: import() of a declared host is held before the choice, and open after the page was renewed", async ({
  visitor,
  seen,
  world,
}) => {
  const context = await visitor();
  const tab = await context.newPage();
  await tab.goto(`${address(site)}temoin/gate.js`);
  const gate = await (await tab.goto(`${address(site)}temoin/gate.js`))?.text();
  world.files.set(`${site.host}/temoin/gate.js`, {
    type: "text/javascript; charset=utf-8",
    body: String(gate).replace("TEMOIN={", "TEMOIN={strict:1,"),
  });
  world.files.set(`${site.host}/tag`, {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><html lang="fr"><head><script src="/temoin/gate.js"></script></head>
<body><script>import("${FAR}/import.js").catch(() => {})</script></body></html>`,
  });
  const asked = () => seen.filter(({ path }) => path === "/import.js").length;
  await tab.goto(`${address(site)}tag`);
  await banner(tab).waitFor();
  expect(asked()).toBe(0);
  await answer(tab, "accept");
  await tab.reload();
  await expect.poll(asked).toBe(1);
});
