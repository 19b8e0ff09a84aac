// Pages that are special as documents: replaced bodies, document.write, pages prepared in advance.
import type { Page } from "@playwright/test";
import { bundle } from "./bundle.ts";
import { expect, test } from "./fixtures.ts";
import { loaded } from "./loaded.ts";
import { page as pageFile, scriptFile } from "./pages.ts";
import { shopRegister } from "./register.ts";
import { both } from "./same.ts";
import { unattended } from "./unattended.ts";
import { BARE } from "./world.ts";

test("a router that replaces the body: same views, history, events and console as without the gate", async ({
  visitor,
  world,
}) => {
  const files = { "/app.js": scriptFile(await bundle(`${import.meta.dirname}/apps/router.js`)) };
  const content = { body: `<script src="/app.js" defer></script>` };
  const act = async (page: Page) => {
    const views: string[] = [];
    await loaded(page, "img#home", 1);
    for (const path of ["/lamps", "/beds", "/"]) {
      await page.locator(`nav a.go[href="${path}"]`).click();
      if (path === "/lamps") await loaded(page, "iframe#lamps", 1);
      views.push(await page.locator("main").innerHTML());
    }
    await loaded(page, "img#home", 2);
    await page.goBack();
    await expect(page.locator("h1")).toHaveText("Beds");
    await page.evaluate("history.replaceState({ a: 1 }, '', '?q=1'), history.go(-1)");
    await expect(page.locator("h1")).toHaveText("Lamps");
    await loaded(page, "iframe#lamps", 2);
    return [...views, page.url(), await page.title()];
  };
  const [gated, bare] = await both(await visitor(), world, { name: "router", content, files, act });
  expect(gated).toEqual(bare);
  expect(gated.console).toHaveLength(8);
});

/** A page that writes itself: texts in parts, scripts that write scripts, rows that begin in one call and end in the next. */
const written = `<p id="before">before</p>
<script>document.write("<p id=", "one>", document.currentScript.previousElementSibling.id, "</p>"); told("wrote");</script>
<script>document.write('<script src="/own.js"><\\/script><script>told("inner " + farScript + document.querySelectorAll("p").length)<\\/script>'); told("outer");</script>
<script>document.writeln("<img alt='' src='https://img.shop-media.com/written.svg'><table><tr><td>", "https://", "</td></tr></table>");</script>
<script>document.write("<b"); document.write(" id=split>half</b>");</script>`;

test("document.write: same tree, order of scripts and console as without the gate", async ({ visitor, world }) => {
  const content = { head: `<script>window.told = (what) => console.log(what, document.readyState);</script>`, body: written };
  const files = { "/own.js": scriptFile("var farScript = 1;") };
  const act = async (page: Page) => {
    const first = await page.evaluate("document.body.innerHTML");
    await loaded(page, "img");
    const after = await page.evaluate(`(() => {
      const before = document;
      document.open();
      document.write("<!doctype html><title>New</title><p>", "https://img.shop-media.com", "</p><a data-temoin-open>Cookies</a><script>console.log('again', document.title)<\\/script>");
      document.close();
      return [before === document, document.body.innerHTML, document.title, document.compatMode];
    })()`);
    return [first, after];
  };
  const [gated, bare] = await both(await visitor(), world, { name: "written", content, files, act });
  expect(gated).toEqual(bare);
  expect(gated.console.slice(0, 3)).toEqual(["log wrote loading", "log outer loading", "log inner 12 loading"]);
});

/** Accepts by the banner, then opens the first page. */
const start = `<script>
  const poll = setInterval(() => {
    document.querySelector("[data-temoin-act=accept]")?.click();
    if (document.cookie.includes("state=granted")) { clearInterval(poll); location.href = "/"; }
  }, 50);
</script>`;
/** From here on there is no gate. */
const bare = `<script>document.cookie = "${BARE};Path=/"; location.href = "/";</script>`;
const rules = `<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>`;
/** Leaves when the page that it announced runs already. */
const leave = `<a id="go" href="/next">Next</a><script>
  const poll = setInterval(async () => (await (await fetch("https://api.shop-media.com/ready")).json()) && (clearInterval(poll), go.click()), 50);
</script>`;
const reports = `<script>
  const report = (what) => fetch("https://api.shop-media.com/report?" + what);
  report("starts-" + document.prerendering);
  document.addEventListener("prerenderingchange", () => report("shown-" + (performance.getEntriesByType("navigation")[0].activationStart > 0)));
</script>`;

for (const gate of ["with", "without"]) {
  test(`a page prepared in advance, ${gate} the gate: prerendered, then shown`, async ({ world }) => {
    const host = `www.prepared-${gate}.com`;
    const told: string[] = [];
    await world.open({
      hosts: [host],
      register: shopRegister([host], { hosts: ["api.shop-media.com"], keeps: [] }),
      files: {
        "/with": pageFile({ body: start }),
        "/without": { type: "text/html", body: bare },
        "/": pageFile({ head: rules, body: leave }),
        "/next": pageFile({ head: reports, body: "<h1>Next</h1>" }),
      },
      answer: ({ hostname, pathname, search }) => {
        if (hostname !== "api.shop-media.com") return undefined;
        if (pathname === "/report") told.push(search);
        return { type: "application/json", body: String(told.length > 0) };
      },
    });
    const stop = unattended(world.port, `https://${host}/${gate}`);
    try {
      await expect.poll(() => told, { timeout: 20_000 }).toEqual(["?starts-true", "?shown-true"]);
    } finally {
      await stop();
    }
  });
}
