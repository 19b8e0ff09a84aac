// `npm test`: everything that must hold, fast first, one closing line with the counts of both runners.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const bin = (name: string): string => `node_modules/.bin/${name}`;
const steps: readonly (readonly [label: string, ...command: string[]])[] = [
  ["build", process.execPath, "packages/browser/build.ts"],
  ["format and lint", bin("biome"), "ci", "--error-on-warnings", "."],
  ["floors", process.execPath, "scripts/check-floors.ts"],
  ["types", process.execPath, "scripts/typecheck.ts"],
  [
    "unit tests",
    process.execPath,
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    "--outputFile.json=reports/unit.json",
  ],
  ["Chromium", process.execPath, "node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts"],
];

rmSync("reports", { recursive: true, force: true });
mkdirSync("reports");
const failed: string[] = [];
for (const [label, command = "", ...args] of steps) {
  const start = performance.now();
  console.log(`\n== ${label}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  console.log(`== ${label}: ${status === 0 ? "fine" : "FAILED"} after ${Math.round((performance.now() - start) / 1000)} s`);
  if (status !== 0) failed.push(label);
  if (label === "build" && status !== 0) break;
}

const unit = read("reports/unit.json");
const browser = read("reports/e2e.json").stats ?? {};
const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
const broken = (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0) + (browser.flaky ?? 0);
if (failed.length > 0) console.error(`\nNot fine: ${failed.join(", ")}.`);
console.log(`\n${passed} passed, ${Math.max(broken, failed.length)} failed`);
process.exit(failed.length > 0 || passed === 0 ? 1 : 0);

function read(file: string): Record<string, number> & { stats?: Record<string, number> } {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}
