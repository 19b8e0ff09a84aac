// Pages of React, Vue, Svelte and jQuery: with everything granted, the gate is not to be noticed.
import type { Page } from "@playwright/test";
import { bundle } from "./bundle.ts";
import { expect, test } from "./fixtures.ts";
import { loaded } from "./loaded.ts";
import { scriptFile } from "./pages.ts";
import { both } from "./same.ts";

/** A visitor of the shop: each step ends when what it makes is there, so that the order of events is the page's and not the network's. */
async function shop(page: Page): Promise<unknown> {
  // When the parser is done: else it and the framework's own scheduler race each other.
  await page.addScriptTag({ url: "/app.js" });
  await page.locator("#name").fill("Lamp");
  await page.locator("#add").click();
  await page.locator("#name").pressSequentially("Bed");
  await page.keyboard.press("Enter");
  await page.locator("li").nth(1).waitFor();
  await page.locator(".remove").first().click();
  await expect(page.locator("li")).toHaveCount(1);
  await page.locator("#load").click();
  await expect(page.locator("li")).toHaveCount(2);
  await page.locator("#keep").click();
  await expect(page.locator("output")).toHaveText('["Lamp","Chair"] basket_size=2');
  for (const [button, made] of [
    ["picture", "img#far"],
    ["frame", "iframe#inner"],
    ["markup", "img#text"],
  ] as const) {
    await page.locator(`#${button}`).click();
    await loaded(page, made);
  }
  await page.locator("#boom").click();
  return page.frameLocator("#inner").locator("p").textContent();
}

for (const [name, entry] of [
  ["react", "react.jsx"],
  ["vue", "vue.js"],
  ["svelte", "svelte.js"],
  ["jquery", "jquery.js"],
] as const) {
  test(`${name}: same markup, events, mutations, console, faults and requests as without the gate`, async ({
    visitor,
    world,
  }) => {
    const files = { "/app.js": scriptFile(await bundle(`${import.meta.dirname}/apps/${entry}`)) };
    const content = { body: `<div id="app"></div>` };
    const [gated, bare] = await both(await visitor(), world, { name, content, files, act: shop });
    expect(gated).toEqual(bare);
    // The acts did reach what the gate guards.
    expect(gated.asked).toHaveLength(5);
    expect(gated.given).toBe("Frame");
  });
}
