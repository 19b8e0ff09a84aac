// The first layer as a visitor and an authority look at it: equal ways out, purposes told, nothing ticked, usable by all.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { textIn } from "@temoin/register";
import { expect, test } from "./fixtures.ts";
import { asking, siteById } from "./sites-by-id.ts";
import { address, banner, openPreferences, preferences } from "./visit.ts";

const looks = [
  "fontSize",
  "fontWeight",
  "fontFamily",
  "color",
  "backgroundColor",
  "borderTopWidth",
  "borderTopColor",
  "textDecorationLine",
  "opacity",
];

async function look(page: Page, act: string): Promise<{ style: string[]; width: number; height: number; bottom: number }> {
  return banner(page)
    .locator(`button[data-temoin-act=${act}]`)
    .evaluate((element, names) => {
      const style = getComputedStyle(element) as unknown as Record<string, string>;
      const { width, height, bottom } = element.getBoundingClientRect();
      return { style: names.map((name) => style[name] ?? ""), width, height, bottom };
    }, looks);
}

for (const site of asking) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 320, height: 640 },
  ]) {
    test(`${site.id}: accept, refuse and customise are equal at ${viewport.width} px`, async ({ visitor }) => {
      const page = await (await visitor({ viewport, hasTouch: viewport.width === 320 })).newPage();
      await page.goto(address(site, site.tour[0]));
      await banner(page).waitFor();
      const [accept, refuse, customise] = await Promise.all(["accept", "refuse", "customise"].map((act) => look(page, act)));
      for (const other of [refuse, customise]) {
        expect(other?.style).toEqual(accept?.style);
        expect(other?.height).toBeCloseTo(accept?.height ?? 0, 0);
        expect(Math.abs((other?.width ?? 0) - (accept?.width ?? 0)) / (accept?.width ?? 1)).toBeLessThanOrEqual(0.1);
        expect(other?.bottom).toBeLessThanOrEqual(viewport.height);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      const small = await banner(page)
        .locator("button, a, summary")
        .evaluateAll((all) =>
          all
            .filter((element) => {
              const { width, height } = element.getBoundingClientRect();
              return width < 24 || height < 24;
            })
            .map((element) => element.outerHTML),
        );
      expect(small).toEqual([]);
    });
  }

  test(`${site.id}: purposes, number of controllers, policy and way back are on the first layer`, async ({ visitor, world }) => {
    const register = world.registers[site.id];
    const page = await (await visitor()).newPage();
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    const language = await page.locator("html").getAttribute("lang");
    for (const purpose of Object.values(register.purposes).filter(({ basis, used }) => basis === "consent" && used)) {
      await expect(
        banner(page)
          .getByText(textIn(purpose.title, language ?? "", register), { exact: true })
          .first(),
      ).toBeVisible();
      await expect(
        banner(page)
          .getByText(textIn(purpose.description, language ?? "", register), { exact: true })
          .first(),
      ).toBeAttached();
    }
    await expect(banner(page)).toHaveAttribute("lang", language ?? "");
    await expect(banner(page).locator(`a[href^="/temoin/policy/"]`)).toBeVisible();
    await banner(page).locator("[data-temoin-act=customise]").click();
    await expect(preferences(page).locator("input[type=checkbox]:checked")).toHaveCount(0);
    const accepts = await preferences(page).locator("[data-temoin-act=accept]").count();
    expect(await preferences(page).locator("[data-temoin-act=refuse]").count()).toBe(accepts);
  });

  test(`${site.id}: axe finds nothing in banner and preferences, in light and dark`, async ({ visitor }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await (await visitor({ colorScheme })).newPage();
      await page.goto(address(site, site.tour[0]));
      await banner(page).waitFor();
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const first = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(first.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      await openPreferences(page);
      const second = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(second.violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }
  });

  test(`${site.id}: no script or style breaks the strict policy and Trusted Types`, async ({ visitor }) => {
    const page = await (await visitor()).newPage();
    const complaints: string[] = [];
    page.on(
      "console",
      (message) => /Content Security Policy|TrustedScript|Trusted Type/i.test(message.text()) && complaints.push(message.text()),
    );
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(address(site, site.tour[0]));
    await banner(page).waitFor();
    await openPreferences(page);
    await preferences(page).locator("[data-temoin-act=accept]").click();
    for (const path of site.tour) {
      await page.goto(address(site, path));
      await page.waitForTimeout(300);
    }
    expect(complaints).toEqual([]);
  });
}

test("cexro: the keyboard alone refuses, and focus is never hidden under the banner", async ({ visitor }) => {
  const site = siteById("cexro");
  const page = await (await visitor({ viewport: { width: 320, height: 640 } })).newPage();
  await page.goto(address(site, "/fr"));
  await banner(page).waitFor();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    const { hidden, act } = await page.evaluate(() => {
      const focused = document.activeElement;
      const root = document.querySelector("#temoin-banner");
      if (!focused || focused === document.body || !root) return { hidden: false, act: "" };
      const box = focused.getBoundingClientRect();
      const cover = root.getBoundingClientRect();
      return {
        hidden: !root.contains(focused) && box.top >= cover.top && box.bottom <= cover.bottom,
        act: focused.getAttribute("data-temoin-act") ?? "",
      };
    });
    expect(hidden).toBe(false);
    if (act === "refuse") break;
  }
  await page.keyboard.press("Enter");
  await expect(banner(page)).toBeHidden();
  const cookies = await page.context().cookies();
  expect(cookies.find(({ name }) => name === "temoin")?.value).toContain("state=refused");
});

test("cexro: in Arabic the banner reads from the right and speaks Arabic", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  await page.goto(address(siteById("cexro"), "/ar"));
  await expect(banner(page)).toHaveAttribute("dir", "rtl");
  await expect(banner(page)).toHaveAttribute("lang", "ar");
  const labels = await banner(page).locator("button[data-temoin-act]").allInnerTexts();
  for (const label of labels.filter((text) => text.trim().length > 1)) expect(label).toMatch(/[\u0600-\u06ff]/);
});

test("cexro: reduced motion means no motion and the banner moves no content", async ({ visitor }) => {
  const page = await (await visitor({ reducedMotion: "reduce" })).newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value)),
    ).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  await page.goto(address(siteById("cexro"), "/fr"));
  await banner(page).waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("saas: with forced colours the three buttons keep a border and nothing is lost", async ({ visitor }) => {
  const page = await (await visitor({ forcedColors: "active" })).newPage();
  await page.goto(address(siteById("saas")));
  await banner(page).waitFor();
  const borders = await banner(page)
    .locator("button:is([data-temoin-act=accept], [data-temoin-act=refuse], [data-temoin-act=customise])")
    .evaluateAll((all) =>
      all.map((element) => {
        const { borderTopStyle, borderTopWidth, color, backgroundColor } = getComputedStyle(element);
        return borderTopStyle === "solid" && Number.parseFloat(borderTopWidth) >= 1 && color !== backgroundColor;
      }),
    );
  expect(borders).toEqual([true, true, true]);
});

test("cexro: the dialog takes the focus, keeps it, closes by ESC without a choice and gives it back", async ({ visitor }) => {
  const page = await (await visitor()).newPage();
  await page.goto(address(siteById("cexro"), "/fr"));
  const opener = banner(page).locator("[data-temoin-act=customise]");
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(preferences(page)).toBeVisible();
  const inside = (): Promise<boolean> =>
    page.evaluate(
      () => document.activeElement?.closest("#temoin-preferences") !== null || document.activeElement === document.body,
    );
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press("Tab");
    expect(await inside()).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(preferences(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("temoin");
  await expect(banner(page)).toBeVisible();
});
