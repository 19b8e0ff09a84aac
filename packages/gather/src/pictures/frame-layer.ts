// One picture of one layer with all its text: as wide as the window, as high as the layer.
import type { Page } from "playwright-core";

/** Of the page around the layer, in pixels. */
const MARGIN = 16;
/** Chromium draws nothing higher in one piece. */
const HIGHEST = 16_000;

/** Waits for the layer. The window grows until nothing in it has to be scrolled: what is out of sight proves nothing. */
export async function frameLayer(page: Page, selector: string): Promise<Uint8Array> {
  const layer = page.locator(selector);
  await layer.waitFor();
  await page.evaluate(() => document.fonts.ready);
  const { width = 0, height: first = 0 } = page.viewportSize() ?? {};
  let height = first;
  for (let hidden = await hiddenIn(page, selector); hidden > 0 && height < HIGHEST; hidden = await hiddenIn(page, selector)) {
    // Twice as much: a layer that may take half of the window grows by half of what the window grows.
    height = Math.min(HIGHEST, height + 2 * hidden + MARGIN);
    await page.setViewportSize({ width, height });
  }
  const box = await layer.boundingBox();
  if (!box) throw new Error(`${selector} went away before its picture was taken.`);
  const top = Math.max(0, Math.floor(box.y) - MARGIN);
  const bottom = Math.min(height, Math.ceil(box.y + box.height) + MARGIN);
  const clip = { x: 0, y: top, width, height: bottom - top };
  const png = await page.screenshot({ clip, animations: "disabled", caret: "hide", scale: "css" });
  await page.setViewportSize({ width, height: first });
  return png;
}

/** Pixels of height that are out of sight in the layer, or of the layer itself below the window. */
function hiddenIn(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((layer) => {
    const scrolling = [layer, ...layer.querySelectorAll("*")].filter((element) =>
      ["auto", "scroll"].includes(getComputedStyle(element).overflowY),
    );
    const below = layer.getBoundingClientRect().bottom - innerHeight;
    return Math.ceil(Math.max(0, below, ...scrolling.map((element) => element.scrollHeight - element.clientHeight)));
  });
}
