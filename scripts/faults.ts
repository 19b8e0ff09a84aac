// `npm run faults`: every fault and the fuzzer at length, then the table of what was counted (docs/faults.md). Arguments choose test files.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";

const file = "reports/faults.jsonl";
mkdirSync("reports", { recursive: true });
rmSync(file, { force: true });
const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "vitest.long.config.ts", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });

const rows = existsSync(file)
  ? readFileSync(file, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
const names = Object.keys(rows[0] ?? {});
if (rows.length > 0) console.log(`\n| ${names.join(" | ")} |\n|${names.map(() => "--").join("|")}|`);
for (const row of rows) console.log(`| ${names.map((name) => row[name]).join(" | ")} |`);
process.exit(status ?? 1);
