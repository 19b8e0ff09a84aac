// Waits for what the network answers, so that a page's record does not depend on which of two things came first.
import type { Page } from "@playwright/test";

/** Until `named` ("img#home") has loaded that many times, as record.ts wrote it down: acts that take it away come after that. */
export async function loaded(page: Page, named: string, times = 1): Promise<void> {
  await page.waitForFunction(
    ([line, least]) => (globalThis as unknown as { seen: string[] }).seen.filter((one) => one === line).length >= least,
    [`load ${named}`, times] as const,
  );
}
