// The slow browser tests: `npm run test:long`.
import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

export default defineConfig({ ...base, testMatch: "**/*.long.ts", reporter: "list" });
