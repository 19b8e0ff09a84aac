// The fault suite and the fuzzer at length: `npm run faults`.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/server/src/faults/*.test.ts"],
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: { TEMOIN_LONG: "1", TEMOIN_TABLE: "reports/faults.jsonl" },
    // Each fault has the machine for itself.
    fileParallelism: false,
    hookTimeout: 120_000,
    bail: 0,
  },
});
