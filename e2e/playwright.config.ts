// Playwright Test as a runner; browsers and servers come from src/fixtures.ts.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "./src",
  testMatch: "**/*.spec.ts",
  globalSetup: "./src/install-browser.ts",
  outputDir: "../reports/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // For what hangs, not for what is slow: a busy machine must not fail a test.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"], ["json", { outputFile: "../reports/e2e.json" }]],
});
