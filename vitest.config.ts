import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "sites/src/**/*.test.ts", "bench/src/**/*.test.ts"],
    globalSetup: ["packages/server/src/testing/postgres-setup.fixture.ts"],
    // Databases and processes of their own need time on a machine that does other things as well.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // node:sqlite is stable enough for us and noisy about it.
    execArgv: ["--disable-warning=ExperimentalWarning"],
  },
});
