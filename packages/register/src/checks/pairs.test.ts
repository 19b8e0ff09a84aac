// No check without its line in the index, its document, its test; and the examples in the documents are true.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { profileOf } from "../profiles/index.ts";
import { readRegister } from "../read.ts";
import { sample } from "../testing/sample.fixture.ts";
import { knownInTrial } from "../testing/trial.fixture.ts";
import { checkRegister } from "./check-register.ts";
import { checks } from "./index.ts";

const folder = new URL(".", import.meta.url);
const machinery = ["check", "check-register", "index", "tracker-kind"];
const files = readdirSync(folder);
const ids = files
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => file.replace(/\.ts$/, ""))
  .filter((id) => !machinery.includes(id));

it("lists every check once, in the order of the names", () => {
  expect(ids.length).toBeGreaterThan(30);
  expect(checks.map((check) => check.id)).toEqual([...ids].sort());
});

it("has no document or test without a check", () => {
  const others = files.map((file) => file.replace(/(?:\.test)?\.(?:ts|md)$/, "")).filter((name) => !ids.includes(name));
  expect([...new Set(others)].sort()).toEqual([...machinery, "pairs"].sort());
});

type Tree = { [key: string]: unknown };

/** Groups are merged, everything else is replaced. */
function merged(base: unknown, change: unknown): unknown {
  if (!isTree(base) || !isTree(change)) return change;
  const keys = new Set([...Object.keys(base), ...Object.keys(change)]);
  return Object.fromEntries([...keys].map((key) => [key, key in change ? merged(base[key], change[key]) : base[key]]));
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

describe.each(checks.map((check) => [check.id, check] as const))("%s", (id, check) => {
  const document = files.includes(`${id}.md`) ? readFileSync(new URL(`${id}.md`, folder), "utf8") : "";

  it("has a test and a document with every part", () => {
    expect(files).toContain(`${id}.test.ts`);
    expect(document).toMatch(
      /^# [a-z-]+\n\n.+\n\n## Why\n\n.+\n\n## Fails\n\n```yaml\n.+```\n\n## Passes\n\n```yaml\n.+```\n\n## How to mend\n\n.+\n$/s,
    );
    expect(document.startsWith(`# ${id}\n`)).toBe(true);
  });

  it("names in its document the requirement that it rests on", () => {
    const requirements = check.basis.split(";")[0]?.match(/[A-K]\d\d/g) ?? [];
    expect(requirements.length).toBeGreaterThan(0);
    for (const requirement of requirements) expect(document).toContain(requirement);
  });

  it("finds the fault in the example that fails, and none in the one that passes", () => {
    const [fails, passes] = [...document.matchAll(/```yaml\n(.*?)```/gs)].map((match) => parse(match[1] ?? ""));
    expect(findingsIn(fails)).not.toEqual([]);
    expect(findingsIn(passes)).toEqual([]);
  });

  function findingsIn(example: unknown) {
    const { register, findings } = readRegister(JSON.stringify(merged(sample(), example)));
    if (!register) return findings;
    return checkRegister({ register, profile: profileOf(register.profile), known: knownInTrial }, [check]);
  }
});
