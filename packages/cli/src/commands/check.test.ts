import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { brokenText, doubtfulText, goodText, registersFolder } from "../testing/registers.fixture.ts";
import { temoin } from "../testing/temoin.fixture.ts";

const { write, remove } = registersFolder();
afterAll(remove);
const good = write("good.yaml", goodText);
const doubtful = write("doubtful.yaml", doubtfulText);
const broken = write("broken.yaml", brokenText);

test("a register without a fault", async () => {
  expect(await temoin("check", good)).toEqual({ code: 0, out: `${good}: no findings.\n`, err: "" });
});

test("findings say where, how grave, what is wrong and what to write", async () => {
  const { code, out, err } = await temoin("check", doubtful);
  expect(code).toBe(1);
  expect(err).toBe("");
  // The lifetime is on line 22 of the file, in column 54.
  expect(out).toMatch(
    new RegExp(
      `^${doubtful}:22:54 {2}high {2}lifetime-over-limit {2}\\(services\\.counter\\.trackers\\[0\\]\\.lifetime\\)\n {2}\\S.*\\.\n {2}\\S.*\\.$`,
      "m",
    ),
  );
  expect(out).toMatch(/^2 at or over high \(--fail-on\)\.$/m);
});

test.each([
  ["critical", 0],
  ["high", 1],
  ["info", 1],
])("from %s on it exits with %i", async (severity, code) => {
  expect((await temoin("check", doubtful, "--fail-on", severity)).code).toBe(code);
});

test("a file that is no register yet has findings with line and column", async () => {
  const { code, out } = await temoin("check", broken);
  expect(code).toBe(1);
  expect(out).toContain(`${broken}:3:10  critical  `);
  expect(out).toContain("atlantis");
});

describe("--format json", () => {
  test("is one document for programs", async () => {
    const { code, out, err } = await temoin("check", good, doubtful, "--format", "json");
    expect(code).toBe(1);
    expect(err).toBe("");
    const report = JSON.parse(out);
    expect(report).toMatchObject({ temoin: 1, failOn: "high", failed: true });
    expect(report.registers[0]).toEqual({ file: good, site: "shop", error: null, findings: [] });
    expect(report.registers[1].findings).toContainEqual({
      rule: "lifetime-over-limit",
      severity: "high",
      where: "services.counter.trackers[0].lifetime",
      message: expect.any(String),
      mend: expect.any(String),
      line: 22,
      column: 54,
    });
  });

  test("stays whole when a file is missing", async () => {
    const { code, out, err } = await temoin("check", good, "missing.yaml", "--format", "json");
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      failed: true,
      registers: [{ error: null }, { file: "missing.yaml", error: expect.stringContaining("There is no file") }],
    });
    expect(err).toContain("There is no file missing.yaml");
  });

  test("says that nothing failed", async () => {
    expect(JSON.parse((await temoin("check", good, "--format", "json")).out).failed).toBe(false);
  });
});

describe("a file that cannot be read", () => {
  const folder = `${dirname(good)}/folder`;
  mkdirSync(folder);
  const large = write("large.yaml", "#".repeat(20_000_001));
  test.each([
    ["missing.yaml", "There is no file missing.yaml"],
    [folder, `is a folder. Name the register in it, such as ${folder}/register.yaml`],
    [`${good}/register.yaml`, "a part of its path is a file"],
    [large, "20 MB"],
    ["", "There is no file"],
  ])("%s is told, with what to do", async (file, message) => {
    const { code, out, err } = await temoin("check", file);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err).not.toContain("mistake of Témoin");
  });

  test("does not keep the others from being checked", async () => {
    const { code, out } = await temoin("check", "missing.yaml", doubtful);
    expect(code).toBe(2);
    expect(out).toContain("lifetime-over-limit");
  });

  test.each([
    ["an empty file", ""],
    ["bytes of a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000"],
    ["an unclosed quote", 'temoin: "1'],
  ])("%s has findings, not a crash", async (_what, text) => {
    const { code, out, err } = await temoin("check", write("odd.yaml", text));
    expect(code).toBe(1);
    expect(out).toContain("critical");
    expect(err).toBe("");
  });
});
