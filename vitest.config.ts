import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "sites/src/**/*.test.ts", "bench/src/**/*.test.ts"],
    globalSetup: ["packages/server/src/testing/postgres-setup.fixture.ts"],
    // For what hangs, not for what is slow: processes and databases of their own take long on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // node:sqlite is stable enough for us and noisy about it.
    execArgv: ["--disable-warning=ExperimentalWarning"],
  },
});
