// What nobody declared is held, and told to the site's own server: masked, without anything of the visitor.
import type { BrowserContext, Page, Request } from "@playwright/test";
import type { DaySighting, Store } from "@temoin/server";
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, SETTLE, walk, withdraw } from "./visit.ts";

const cexro = siteById("cexro");
const path = "fr/sighted/jane?mail=jane@example.org";

/** Each line meets one thing that nobody declared; its value must not leave the page. */
const scripts = [
  `document.cookie = "visit_7f3a9c21d4=secret"`,
  `localStorage.setItem("basket.4711", "secret")`,
  `fetch("https://px.elsewhere.example/p/secret?mail=jane@example.org").catch(() => {})`,
  `import("https://cdn.elsewhere.example/secret.js").catch(() => {})`,
];
const html = (script: string) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title>
<script src="/temoin/gate.js"></script><link rel="stylesheet" href="/sighted.css"></head><body><p>x</p><script>${script}</script></body></html>`;

/** A page view that is chosen for telling. */
async function chosen(context: BrowserContext): Promise<{ page: Page; posts: Request[] }> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    Math.random = () => 0;
  });
  const posts: Request[] = [];
  page.on("request", (request) => request.url().endsWith("/temoin/sightings") && posts.push(request));
  return { page, posts };
}

async function open(page: Page, script: string, css = ""): Promise<void> {
  await page.route(`${address(cexro)}fr/sighted/**`, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html(script) }),
  );
  await page.route(`${address(cexro)}sighted.css`, (route) => route.fulfill({ contentType: "text/css", body: css }));
  await page.goto(address(cexro, `/${path}`));
  await banner(page).waitFor();
}

test("a cookie, a key, a fetched and an imported host", async ({ visitor, world, seen }) => {
  const { page, posts } = await chosen(await visitor());
  page.on("console", (m) => console.log(m.text()));
  await page.addInitScript(() => {
    Object.assign(window, { ro: [] });
    new ReportingObserver((rs) => { for (const r of rs) console.log("RO", JSON.stringify(r)); }, { buffered: true, types: ["csp-violation"] }).observe();
    document.addEventListener("securitypolicyviolation", (e) => console.log("EV", e.blockedURI, e.sourceFile, typeof window.temoin, performance.now()));
  });
  await open(page, scripts.join(";\n"), "body{background:url(https://img.elsewhere.example/a.png)}");
  await page.waitForTimeout(SETTLE);
  for (const p of posts) console.log(p.postData(), await p.allHeaders());
  console.log(await world.store.sightings("cexro", "2020-01-01"));
  console.log(seen.map((s) => s.host + s.path));
});
