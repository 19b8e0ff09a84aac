// Tests for the mutation run: those that only take time, and kill nothing that the others do not, are left out.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    exclude: ["src/read/hostile.test.ts", "src/checks/check-register.test.ts"],
  },
});
