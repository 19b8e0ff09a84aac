// No text crashes, hangs or blows up the reader.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRegister } from "../read.ts";
import { sample, sampleText } from "../testing/sample.fixture.ts";
import { MAX_DEPTH, MAX_LENGTH } from "./text-faults.ts";

/** What holds for every answer. */
function expectSound(text: string): void {
  const { register, findings } = readRegister(text);
  expect(register === undefined).toBe(findings.length > 0);
  const lines = text.split("\n").length;
  for (const { line = 0, column = 0, message, mend } of findings) {
    expect(line).toBeGreaterThanOrEqual(findings.length > 100 ? 0 : 1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeLessThanOrEqual(text.length + 1);
    expect(message).toMatch(/^.+[.]$/s);
    expect(mend).toMatch(/^.+[.?]$/s);
  }
}

describe("properties", () => {
  it("takes any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectSound), { numRuns: 500 });
  });

  it("takes any text made of what YAML is made of", () => {
    const piece = fc.constantFrom(
      ..."-?:,[]{}#&*!|>'\"%@`\n \t\\<",
      "---",
      "...",
      "<<",
      "a",
      "services",
      "not stated",
      "\r\n",
      "&a",
      "*a",
      "\u2028",
      "\uFEFF",
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(text, expectSound), { numRuns: 1_500 });
  });

  it("takes a register with any part cut, doubled or replaced", () => {
    const place = fc.nat(sampleText.length);
    const junk = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom("\n", "  ", "\t", ": ", "- ", "[", "}", '"', "not stated", "0"),
    );
    const change = fc.tuple(place, fc.nat(40), junk);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        expectSound(changes.reduce((text, [at, length, by]) => text.slice(0, at) + by + text.slice(at + length), sampleText));
      }),
      { numRuns: 800 },
    );
  });

  it("takes a register with any value put in any place", () => {
    const register = JSON.parse(JSON.stringify(sample())) as object;
    const places = pathsOf(register);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        expectSound(JSON.stringify(replaced(register, path, value)));
      }),
      { numRuns: 800 },
    );
  });
});

type Step = string | number;

function pathsOf(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]))];
}

function replaced(root: unknown, path: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = Array.isArray(root) ? [...root] : { ...(root as object) };
  Reflect.set(copy, step, replaced(Reflect.get(copy, step), rest, value));
  return copy;
}

/** Near the limits, where a parser that recurses or compares all with all would show it. */
const many = 160_000;
const rows = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => row(index)).join("");
const laughs = `a: &a [lol]\n${rows(9, (i) => `b${i}: &b${i} [${Array(9).fill(i === 0 ? "*a" : `*b${i - 1}`)}]\n`)}`;

const hostile: readonly (readonly [name: string, text: string, rule: string])[] = [
  ["open brackets", "[".repeat(MAX_LENGTH), "nesting-excess"],
  ["open groups", "{a: ".repeat(MAX_LENGTH / 4), "nesting-excess"],
  ["lists in lists", "- ".repeat(MAX_LENGTH / 2), "nesting-excess"],
  ["explicit keys", "? ".repeat(MAX_LENGTH / 2), "nesting-excess"],
  ["ever deeper indentation", rows(3_000, (i) => `${" ".repeat(i)}a:\n`), "nesting-excess"],
  ["brackets that stay open over lines", "a: [\n".repeat(many / 4), "nesting-excess"],
  ["one level too many", `a: ${"[".repeat(MAX_DEPTH)}${"]".repeat(MAX_DEPTH)}`, "nesting-excess"],
  ["a file of over 5 million characters", "#".repeat(MAX_LENGTH + 1), "file-oversize"],
  ["too many values", "- a\n".repeat(many), "file-oversize"],
  ["a file of line breaks", "\n".repeat(MAX_LENGTH), "file-oversize"],
  ["a billion laughs", laughs, "alias-nested"],
  ["an alias inside its own value", "a: &a [*a]", "alias-nested"],
  ["a wide value used often", `a: &a [${"1,".repeat(many / 2)}]\n${rows(90, (i) => `b${i}: *a\n`)}`, "alias-excess"],
  ["too many aliases", `a: &a 1\n${rows(101, (i) => `b${i}: *a\n`)}`, "alias-excess"],
  ["the same key over and over", "a: 1\n".repeat(many / 2), "key-duplicate"],
  ["a very long key", `${"a".repeat(MAX_LENGTH - 3)}: 1`, "yaml-fault"],
  ["quotes that never close", "a: 'x\n".repeat(many / 3), "yaml-fault"],
  ["commas", `[${",".repeat(many)}]`, "yaml-fault"],
  ["tabs for indentation", "a:\n\t- b\n".repeat(many / 5), "yaml-fault"],
  ["many documents", "---\n".repeat(many), "yaml-fault"],
  ["many different keys", rows(many / 2, (i) => `a${i}: 1\n`), "shape-fault"],
  ["a very long text", "a".repeat(MAX_LENGTH), "shape-fault"],
  ["many trackers", `services: {a: {trackers: [${"{},".repeat(many / 4)}]}}`, "shape-fault"],
];

it.each(hostile)("answers %s within seconds", { timeout: 15_000 }, (_, text, rule) => {
  const { register, findings } = readRegister(text);
  expect(register).toBeUndefined();
  expect(findings[0]?.rule).toBe(rule);
  expect(findings.length).toBeLessThanOrEqual(101);
});

it("allows as many levels as it says", () => {
  const { findings } = readRegister(`[${"[".repeat(MAX_DEPTH - 2)}${"]".repeat(MAX_DEPTH - 2)}]`);
  expect(findings[0]?.rule).toBe("shape-fault");
});

it("does not count signs inside texts as levels", () => {
  const text = sampleText.replace("Ask us for a printed copy.", `"${"[{".repeat(400)}"`);
  expect(readRegister(text).findings).toEqual([]);
});
