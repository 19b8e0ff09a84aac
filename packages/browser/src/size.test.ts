import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { listTrackers } from "@temoin/register";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../build.ts";
import {
  sampleBanner,
  sampleGate,
  samplePage,
  samplePlaceholder,
  samplePreferences,
  sampleRegister,
} from "./testing/sample.fixture.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "temoin-"));
  await build(folder);
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string) => readFile(join(folder, `${name}.js`), "utf8");

/** Bytes as the server sends them. */
function compressed(text: string): number {
  const body = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotliCompressSync(body, { params }).length;
}

/** Data as the server puts it in front: keys that are names have no quotes. */
const constant = (data: unknown) => `const TEMOIN=${JSON.stringify(data).replace(/"([a-z]\w*)":/gi, "$1:")};\n`;

describe("budgets", () => {
  test("the sample's register has 20 trackers and three languages", () => {
    expect(listTrackers(sampleRegister).length).toBeGreaterThanOrEqual(20);
    expect(Object.keys(samplePage.languages)).toHaveLength(3);
    expect(samplePage.lives).toHaveLength(sampleGate.bundle.trackers.length);
  });

  test("the gate with its register is within 5,000 bytes", async () => {
    expect(compressed(`{${constant(sampleGate)}${await read("gate")}\n}`)).toBeLessThanOrEqual(5_000);
  });

  test.each<[name: string, data: unknown, budget: number]>([
    ["page", samplePage, 7_000],
    ["banner", sampleBanner, 3_400],
    ["preferences", samplePreferences, 4_000],
    ["placeholder", samplePlaceholder, 1_500],
  ])("%s with styles and texts is within its budget", async (name, data, budget) => {
    expect(compressed(constant(data) + (await read(name)))).toBeLessThanOrEqual(budget);
  });

  test.each([
    ["report", 1_100],
    ["forget", 300],
  ])("%s, which has no data, is within %i bytes", async (name, budget) => {
    expect(compressed(await read(name))).toBeLessThanOrEqual(budget);
  });
});

test.each(["gate", "connect"])("%s is one classic script without a module's syntax", async (name) => {
  const code = await read(name);
  expect(() => new Function(code)).not.toThrow();
  expect(code).toMatch(/^\(\(\)=>\{.*\}\)\(\);\n$/s);
});

test.each([
  ["page", ["start"]],
  ["report", ["report"]],
  ["banner", ["show"]],
  ["preferences", ["embed", "show", "tell"]],
  ["placeholder", ["show"]],
])("%s exports what its caller asks for", async (name, wanted) => {
  const exported = /export\{([^}]*)\};?\s*$/.exec(await read(name))?.[1] ?? "";
  expect(exported.split(",").map((one) => one.split(" as ").at(-1))).toEqual(wanted);
});

/** Text made into markup, style or code. To name a sink, as the guards do, is no use of it. */
const forbidden: readonly (readonly [what: string, code: RegExp])[] = [
  ["markup assigned", /(?:\.|\[["'`])(?:inner|outer)HTML(?:["'`]\])?\s*\+?=(?!=)|\.srcdoc\s*=(?!=)/],
  ["markup by a call", /\.(?:insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)\(|document\.write/],
  ["code from a text", /\beval\(|\bFunction\(|set(?:Timeout|Interval)\(["'`]/],
  ["a style element or attribute", /<style|createElement\(["'`]style|setAttribute\(["'`]style/],
];
/** An address or a name of somebody's host; what is put together with the page's own host is none. */
const literalHost = /(?<!\\)\/\/[\w[]|\b[a-z\d-]+\.(?:com|net|org|eu|fr|io|dev|cloud|test|example)\b(?!\()/;

const files = ["gate", "connect", "page", "report", "banner", "preferences", "placeholder", "forget"];

test.each(files)("%s has nothing that a strict policy forbids, nor a host", async (name) => {
  const code = await read(name);
  for (const [what, pattern] of forbidden) expect(code, what).not.toMatch(pattern);
  expect(code).not.toMatch(literalHost);
  expect(code).not.toMatch(/webdriver/);
  // What is private is shortened: a long name here was lost to the minifier.
  expect(code).not.toMatch(/\._[a-z]{2}/);
});

test.each([
  'a.innerHTML="<p>"',
  'a["outerHTML"]=b',
  "a.innerHTML+=b",
  "a.srcdoc=b",
  "a.insertAdjacentHTML(b,c)",
  "document.write(a)",
  "new Function(a)",
  "eval(a)",
  'setTimeout("a()",1)',
  'a.setAttribute("style",b)',
  'document.createElement("style")',
])("that check sees %s", (code) => {
  expect(forbidden.some(([, pattern]) => pattern.test(code))).toBe(true);
});

test.each(['fetch("https://tag.example.co/x")', "import(`//cdn.example.co`)", 'a="tag.example"', 'a="x.googletagmanager.com"'])(
  "it finds a host in %s",
  (code) => {
    expect(code).toMatch(literalHost);
  },
);

test.each([
  "`https://$" + "{a}:1/`",
  "/x/.test(a)||b.test(c)",
  '"https://"+a',
  "/^https?:\\/\\/([a-z]+)/",
  'a.includes("//")',
  '"innerHTML outerHTML"',
  "a.innerHTML==b",
])("it lets %s pass", (code) => {
  expect(forbidden.some(([, pattern]) => pattern.test(code))).toBe(false);
  expect(code).not.toMatch(literalHost);
});
