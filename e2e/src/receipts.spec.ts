// The visitor's side of proof: from the preferences to the receipt, its files checked as anybody could, a withdrawal, an erasure.
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readReceiptCode, readVerifierKey, type VerifierKey, verifyReceipt, verifyReceiptProof } from "@temoin/ledger";
import { sha256Bytes, verifyEd25519 } from "@temoin/server";
import { expect, test } from "./fixtures.ts";
import { siteById } from "./sites-by-id.ts";
import { address, answer, banner, openPreferences, withdraw } from "./visit.ts";

const site = siteById("cexro");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** The link to the receipt, as the preferences show it. */
async function receiptLink(page: Page): Promise<string> {
  const link = (await openPreferences(page)).locator('a[href^="/temoin/receipts/"]');
  const href = (await link.getAttribute("href")) ?? "";
  await page.keyboard.press("Escape");
  return href;
}

/** Loads the receipt until it is in the log. */
async function openSealed(page: Page, href: string): Promise<void> {
  await expect(async () => {
    await page.goto(address(site, href));
    await expect(page.locator('#proof a[href$=".proof"]')).toBeVisible({ timeout: 100 });
  }).toPass();
}

/** A file of the receipt, by its link. */
async function download(page: Page, suffix: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(`#proof a[href$="${suffix}"]`).click()]);
  return readFile(await file.path(), "utf8");
}

const kept = (page: Page) => page.evaluate(() => localStorage.getItem("temoin") ?? "");

test("from accepting to erasing: the receipt shows the decision, its files hold, and at the end nothing is left", async ({
  visitor,
  seen,
}) => {
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(address(site, "/fr"));
  await banner(page).waitFor();
  await answer(page, "accept");
  const dialog = await openPreferences(page);
  await dialog.locator('a[href^="/temoin/receipts/"]').click();
  await expect(page).toHaveURL(/\/temoin\/receipts\/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}\?lang=fr$/);
  const path = new URL(page.url()).pathname;
  const code = path.split("/").at(-1) ?? "";
  await expect(page.locator("#decided")).toContainText("Consentement donné");
  await expect(page.locator("#decided dd", { hasText: "accepté" }).first()).toBeVisible();
  expect(await page.locator("#decided dd", { hasText: "refusé" }).count()).toBe(0);

  await openSealed(page, `${path}?lang=fr`);
  const other = await context.newPage();
  const listed = (await (await other.goto(address(site, "/temoin/log/keys")))?.json()) as { verifierKeys: string[] };
  const keys = listed.verifierKeys.map((text) => readVerifierKey(sha256Bytes, text)) as VerifierKey[];
  const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys };
  const receipt = await verifyReceipt(await download(page, ".jws"), trust);
  expect(receipt.findings).toEqual([]);
  expect(receipt.record).toMatchObject({ id: readReceiptCode(code), site: "cexro", state: "given", how: "button" });
  const proof = await verifyReceiptProof(await download(page, ".proof"), trust);
  // No witness watches over a test; all else holds.
  expect(proof.findings.map(({ rule }) => rule)).toEqual(["checkpoint-unwitnessed"]);
  expect(proof.record).toEqual(receipt.record);

  await page.goto(address(site, "/fr"));
  await withdraw(page);
  const later = await receiptLink(page);
  expect(later).not.toContain(code);
  await openSealed(page, later);
  await expect(page.locator("#decided")).toContainText("Consentement retiré");
  await expect(page.locator("#history dd")).toContainText(["Consentement retiré", "Consentement donné"]);
  await page.locator(`#history a[href^="${path}"]`).click();
  await expect(page.locator("#circumstances")).toContainText("jusqu’au choix suivant");

  // From the older receipt all of them: the browser's own, which is the newer one, goes with it.
  expect(await kept(page)).toContain('"code"');
  await page.getByLabel("les 2 de ce navigateur").check();
  await page.locator("#erase button").click();
  await expect(page.locator("h1")).toHaveText("Effacer définitivement ?".replace(" ?", "\u00a0?"));
  const forgotten = page.waitForResponse((response) => response.url().endsWith(".json") && response.status() === 404);
  await page.locator("button.grave").click();
  await expect(page.getByRole("status")).toContainText("Plus rien n’est conservé");
  await forgotten;
  await expect.poll(() => kept(page)).not.toMatch(/"(?:code|id)"/);
  for (const gone of [path, later]) {
    expect((await page.goto(address(site, gone)))?.status()).toBe(404);
    await expect(page.getByRole("alert")).toContainText("Rien n’est conservé sous ce code");
  }
  // The choice itself stays in force: nobody is asked again.
  await page.goto(address(site, "/fr"));
  await expect(page.locator("[data-temoin-open]").last()).toBeAttached();
  await page.waitForTimeout(500);
  await expect(banner(page)).toHaveCount(0);
  expect((await context.cookies()).find(({ name }) => name === "temoin")?.value).toContain("state=refused");
  // Nobody but the site heard of the code.
  expect(seen.filter(({ host, path: asked }) => host !== site.host && asked.includes(code))).toEqual([]);
});

test("a code is found by typing it, with scripts off, and erased all the same", async ({ visitor }) => {
  const first = await (await visitor()).newPage();
  await first.goto(address(site, "/fr"));
  await banner(first).waitFor();
  await answer(first, "refuse");
  const code = (await receiptLink(first)).slice("/temoin/receipts/".length).split("?")[0] ?? "";

  const page = await (await visitor({ javaScriptEnabled: false })).newPage();
  await page.goto(address(site, "/temoin/policy/fr"));
  await page.locator('#log a[href^="/temoin/receipts"]').click();
  await page.getByLabel("Code du reçu").fill(code.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  await page.getByRole("button", { name: "Afficher le reçu" }).click();
  await expect(page.getByRole("alert")).toContainText("Ce n’est pas un code de reçu");
  await page.getByLabel("Code du reçu").fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Afficher le reçu" }).click();
  await expect(page.locator("#decided")).toContainText("Tout est refusé");
  await page.getByRole("button", { name: "Effacer…" }).click();
  await page.getByRole("link", { name: "Tout garder en l’état" }).click();
  await expect(page.locator("#decided")).toContainText("Tout est refusé");
  await page.getByRole("button", { name: "Effacer…" }).click();
  await page.getByRole("button", { name: "Effacer définitivement" }).click();
  await expect(page.getByRole("status")).toContainText("Plus rien n’est conservé");
  expect((await page.goto(address(site, `/temoin/receipts/${code}`)))?.status()).toBe(404);
});

for (const language of ["fr", "ar"])
  for (const width of [1280, 320])
    for (const colorScheme of ["light", "dark"] as const)
      test(`in ${language} every page of receipts is accessible at ${width} px, ${colorScheme}`, async ({ visitor }) => {
        const page = await (await visitor({ viewport: { width, height: 800 }, colorScheme })).newPage();
        await page.goto(address(site, `/${language}`));
        await banner(page).waitFor();
        await answer(page, "accept");
        await withdraw(page);
        const href = await receiptLink(page);
        await openSealed(page, href);
        await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
        await expectClean(page);
        for (const asked of [
          `${href.split("?")[0]}/erasure?lang=${language}&which=all`,
          `/temoin/receipts?lang=${language}`,
          `/temoin/receipts?lang=${language}&code=5Y8C`,
          `/temoin/receipts?lang=${language}&gone`,
        ]) {
          await page.goto(address(site, asked));
          await expectClean(page);
        }
      });
