// Every kind of declared markup, held and opened by the real gate on a page made for it.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, banner, SETTLE } from "./visit.ts";

const site = siteById("cexro");
const far = (name: string): string => `https://static.hotjar.com/${name}`;
const markup = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title><script src="/temoin/gate.js"></script>
<link rel="stylesheet" data-temoin="google-fonts" data-href="${far("link.css")}">
<script type="text/plain" data-temoin="hotjar" src="${far("script.js")}"></script>
<script type="text/plain" data-temoin="analytics">window.inline = (window.inline ?? 0) + 1;</script>
<script type="text/plain" data-temoin="nobody-declared-this" src="${far("unknown.js")}"></script>
</head><body>
<img alt="" data-temoin="hotjar" data-src="${far("image.png")}">
<img alt="" data-temoin="hotjar" data-srcset="${far("set.png")} 1x">
<iframe title="f" data-temoin="hotjar" data-src="${far("frame.html")}" width="200" height="100"></iframe>
<video data-temoin="hotjar" data-src="${far("video.mp4")}" data-poster="${far("poster.png")}" preload="auto"></video>
<audio data-temoin="hotjar" preload="auto"><source data-src="${far("audio.mp3")}"></audio>
</body></html>`;

/** What opening everything must ask for, and nothing else. */
const all = ["audio.mp3", "frame.html", "image.png", "link.css", "poster.png", "script.js", "set.png", "video.mp4"];

async function open(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(`${address(site)}markup`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: markup }));
  await page.route("https://static.hotjar.com/**", (route) => {
    asked.push(route.request().url().split("/").at(-1) ?? "");
    return route.fulfill({ status: 200, contentType: "text/plain", body: "" });
  });
  await page.goto(`${address(site)}markup`);
  await banner(page).waitFor();
  return asked;
}

const asked = (names: readonly string[]): string[] => [...new Set(names)].sort();

test("each kind of declared markup is held before the choice, and opened by the click without a reload", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  const names = await open(page);
  await page.waitForTimeout(SETTLE);
  expect(names).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { inline?: number }).inline)).toBeUndefined();
  await page.evaluate(() => Object.assign(window, { same: true }));
  await banner(page).locator("[data-temoin-act=accept]").click();
  await expect.poll(() => asked(names)).toEqual(all);
  expect(
    await page.evaluate(() => [
      (window as unknown as Record<string, unknown>).inline,
      (window as unknown as Record<string, unknown>).same,
    ]),
  ).toEqual([1, true]);
});

test("each kind of declared markup stays held after a refusal", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  const names = await open(page);
  await banner(page).locator("[data-temoin-act=refuse]").click();
  await page.waitForTimeout(SETTLE);
  expect(names).toEqual([]);
});

test("markup that a script adds later obeys the same choice", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  const names = await open(page);
  const add = (file: string): Promise<void> =>
    page.evaluate((src) => {
      const image = document.createElement("img");
      image.dataset.temoin = "hotjar";
      image.dataset.src = src;
      document.body.append(image);
    }, far(file));
  await add("early.png");
  await banner(page).locator("[data-temoin-act=accept]").click();
  await expect.poll(() => asked(names)).toEqual([...all, "early.png"].sort());
  await add("late.png");
  await expect.poll(() => asked(names)).toEqual([...all, "early.png", "late.png"].sort());
});
