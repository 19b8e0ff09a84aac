// T10: how long a choice counts, refused and granted alike, and how the cookie is kept.
import { choiceSeconds } from "@temoin/register";
import { expect, test } from "./fixtures.ts";
import { asking, siteById } from "./sites-by-id.ts";
import { address, answer, banner, SETTLE } from "./visit.ts";

const DAY = 86_400_000;

for (const site of asking) {
  for (const act of ["accept", "refuse"] as const) {
    test(`${site.id}: T10 after ${act} it asks again after the limit, not before`, async ({ visitor, world }) => {
      const seconds = choiceSeconds(world.registers[site.id]);
      const context = await visitor();
      const page = await context.newPage();
      await page.goto(address(site, site.tour[0]));
      await banner(page).waitFor();
      await answer(page, act);
      const made = Date.now();
      for (const [days, asks] of [
        [seconds / 86_400 - 30, false],
        [seconds / 86_400 + 1, true],
      ] as const) {
        const later = await context.newPage();
        await later.clock.setFixedTime(made + days * DAY);
        await later.goto(address(site, site.tour[0]));
        await later.waitForTimeout(SETTLE);
        await expect(banner(later)).toHaveCount(asks ? 1 : 0);
        await later.close();
      }
    });
  }
}

test("cexro: the choice cookie is set by HTTP, first-party, without identifier, refusal as long as grant", async ({
  visitor,
}) => {
  const site = siteById("cexro");
  const lifetimes: number[] = [];
  const values: string[] = [];
  for (const act of ["accept", "refuse"] as const) {
    const context = await visitor();
    const page = await context.newPage();
    await page.goto(address(site, "/fr"));
    await banner(page).waitFor();
    const answered = page.waitForResponse((response) => response.url().endsWith("/temoin/choices"));
    await answer(page, act);
    const header = (await (await answered).allHeaders())["set-cookie"] ?? "";
    expect(header).toMatch(/temoin=.*Path=\/.*SameSite=Lax/i);
    const cookie = (await context.cookies()).find(({ name }) => name === "temoin");
    expect(cookie).toMatchObject({ domain: site.host, path: "/", secure: true, sameSite: "Lax", httpOnly: false });
    lifetimes.push(Math.round((cookie?.expires ?? 0) - Date.now() / 1000));
    values.push(cookie?.value ?? "");
  }
  expect(Math.abs((lifetimes[0] ?? 0) - (lifetimes[1] ?? 1))).toBeLessThan(60);
  expect(values[0]).toMatch(/^state=granted&edition=[0-9a-f]{12}&at=\d{10}&/);
  expect(values[1]).toMatch(/^state=refused&edition=[0-9a-f]{12}&at=\d{10}&purposes=&services=$/);
});
