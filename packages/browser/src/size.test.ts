import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { listTrackers } from "@temoin/register";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../build.ts";
import { sampleBanner, sampleGate, samplePlaceholder, samplePreferences, sampleRegister } from "./testing/sample.fixture.ts";

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

test("the sample's register has 20 trackers and three languages", () => {
  expect(listTrackers(sampleRegister).length).toBeGreaterThanOrEqual(20);
  expect(Object.keys(sampleGate.languages)).toHaveLength(3);
});

test("the gate with its register is within 5,000 bytes", async () => {
  expect(compressed(`{const TEMOIN=${JSON.stringify(sampleGate)};\n${await read("gate")}\n}`)).toBeLessThanOrEqual(5_000);
});

test.each([
  ["banner", sampleBanner, 3_300],
  ["preferences", samplePreferences, 4_000],
  ["placeholder", samplePlaceholder, 1_500],
])("%s with styles and texts is within its budget", async (name, texts, budget) => {
  expect(compressed(`const TEMOIN=${JSON.stringify(texts)};\n${await read(name)}`)).toBeLessThanOrEqual(budget);
});

test("the gate is one classic script without a module's syntax", async () => {
  const code = await read("gate");
  expect(() => new Function(code)).not.toThrow();
  expect(code).toMatch(/^\(\(\)=>\{.*\}\)\(\);\n$/s);
});

test.each([
  ["banner", ["show"]],
  ["preferences", ["embed", "show", "tell"]],
  ["placeholder", ["show"]],
])("%s exports what the gate calls", async (name, wanted) => {
  const exported = /export\{([^}]*)\};?\s*$/.exec(await read(name))?.[1] ?? "";
  expect(exported.split(",").map((one) => one.split(" as ").at(-1))).toEqual(wanted);
});

test.each(["gate", "banner", "preferences", "placeholder"])(
  "%s has nothing that a strict policy forbids, nor a host",
  async (name) => {
    const code = await read(name);
    expect(code).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|<style|setAttribute\("style"/,
    );
    expect(code).not.toMatch(/https?:\/\//);
    expect(code).not.toMatch(/webdriver/);
    // What is private is shortened: a long name here was lost to the minifier.
    expect(code).not.toMatch(/\._[a-z]{2}/);
  },
);
