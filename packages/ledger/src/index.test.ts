// Every finding that the package can explain, it can also make.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as ledger from "./index.ts";

const folder = new URL(".", import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/\.(?:test|fixture)\.ts$/.test(name))
  .map((name) => readFileSync(join(folder, name), "utf8"));

it("reports each rule from somewhere, in whole sentences", () => {
  const text = sources.join("\n");
  // Told by whoever looks into a store: there are no tiles in an export.
  const told = new Set(["tile-wrong"]);
  for (const [rule, meaning] of Object.entries(ledger.rules)) {
    const reported = text.includes(`"${rule}"`) && text.split(rule).length > 2;
    expect(reported || rule.startsWith("checkpoint-") || told.has(rule), rule).toBe(true);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  }
});
