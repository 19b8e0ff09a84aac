// Takes the pictures of one edition: each layer, in each language, as wide as a phone and as a desk (CNIL recommendation 2020-092, § 48).
import type { Browser, BrowserContext } from "playwright-core";
import { withBrowser } from "../browser.ts";
import { frameLayer } from "./frame-layer.ts";
import { neutralPage } from "./neutral-page.ts";

export interface PictureOptions {
  /** Path of Chromium or Chrome, see findBrowser(). */
  readonly program: string;
  /** Answers what the page asks its own host, such as an app's `fetch`. Only GET is let through: a picture leaves no trace in counts. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Host name of the site. It is not contacted. */
  readonly host: string;
  /** The site's name. */
  readonly name: string;
  readonly languages: readonly string[];
  /** False where there is nothing to ask or to tell. */
  readonly banner: boolean;
  /** Ids of services for which a placeholder stands. */
  readonly embeds: readonly string[];
  /** Ends the browser at once; then the promise rejects. */
  readonly signal?: AbortSignal;
}

export interface Picture {
  readonly layer: "banner" | "preferences" | "placeholder";
  readonly language: string;
  /** In pixels. */
  readonly width: number;
  readonly png: Uint8Array;
}

export interface Pictures {
  /** Such as "Chromium 156.0.8078.108". */
  readonly browser: string;
  /** Every host that the page asked, answered or not. */
  readonly asked: readonly string[];
  readonly pictures: readonly Picture[];
}

/** Windows of a phone and of a desk; a layer that needs more height gets it. */
const windows = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];
/** A small machine that serves visitors meanwhile is slow; in milliseconds. */
const PATIENCE = 60_000;

/** Rejects when the browser cannot be started or a layer does not come up. */
export function takePictures(options: PictureOptions): Promise<Pictures> {
  return withBrowser(options.program, options.signal, async (browser) => {
    const asked = new Set<string>();
    const pictures: Picture[] = [];
    // One after the other: visitors come first.
    for (const language of options.languages)
      for (const window of windows) pictures.push(...(await visit(browser, language, window, options, asked)));
    return { browser: `Chromium ${browser.version()}`, asked: [...asked], pictures };
  });
}

async function visit(
  browser: Browser,
  language: string,
  viewport: { readonly width: number; readonly height: number },
  options: PictureOptions,
  asked: Set<string>,
): Promise<Picture[]> {
  const context = await browser.newContext({
    ...{ viewport, locale: language, timezoneId: "UTC", deviceScaleFactor: 1 },
    ...{ colorScheme: "light", reducedMotion: "reduce", forcedColors: "none" },
  });
  context.setDefaultTimeout(PATIENCE);
  await serveInMemory(context, language, options, asked);
  const page = await context.newPage();
  const pictures: Picture[] = [];
  const take = async (layer: Picture["layer"], selector: string) => {
    pictures.push({ layer, language, width: viewport.width, png: await frameLayer(page, selector) });
  };

  const closeBanner = async () => {
    if (!options.banner) return;
    await page.locator("#temoin-banner").waitFor();
    // No decision: it only closes, and stands behind nothing else.
    await page.keyboard.press("Escape");
  };

  await page.goto(`https://${options.host}/`);
  if (options.banner) await take("banner", "#temoin-banner");
  await closeBanner();
  await page.locator("[data-temoin-open]").click();
  await take("preferences", "#temoin-preferences");
  if (options.embeds.length > 0) {
    await page.goto(`https://${options.host}/embeds`);
    await page
      .locator(".temoin-placeholder")
      .nth(options.embeds.length - 1)
      .waitFor();
    await closeBanner();
    await take("placeholder", "main");
  }
  await context.close();
  return pictures;
}

/** Hands the page what it asks its own host, without a network, so on a secure origin without a certificate; nothing else is answered. */
async function serveInMemory(
  context: BrowserContext,
  language: string,
  { fetch, host, name, embeds }: PictureOptions,
  asked: Set<string>,
): Promise<void> {
  const pages = new Map([
    ["/", neutralPage(language, name, [])],
    ["/embeds", neutralPage(language, name, embeds)],
  ]);
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    asked.add(url.host);
    if (url.host !== host || route.request().method() !== "GET") return route.abort();
    const page = pages.get(url.pathname);
    if (page !== undefined) return route.fulfill({ contentType: "text/html; charset=utf-8", body: page });
    const answer = await fetch(new Request(url, { headers: { host } }));
    const body = Buffer.from(await answer.arrayBuffer());
    return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  });
}
