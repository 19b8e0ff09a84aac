import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./cli.ts";
import { type Ended, temoin } from "./testing/temoin.fixture.ts";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/** In this process: many ways to be wrong, and a process takes a third of a second to start. */
async function here(...args: readonly string[]): Promise<Ended> {
  const written = { out: "", err: "" };
  const code = await run(args, {
    out: (text) => {
      written.out += `${text}\n`;
    },
    err: (text) => {
      written.err += `${text}\n`;
    },
  });
  return { code, ...written };
}

test("without a command it tells what there is, on standard error", async () => {
  const { code, out, err } = await temoin();
  expect(code).toBe(2);
  expect(out).toBe("");
  for (const name of ["check", "serve", "demo"]) expect(err).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
});

test.each([[["--help"]], [["-h"]], [["help"]]])("%o tells the same on standard output", async (args) => {
  const { code, out, err } = await here(...args);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toContain("Usage: temoin COMMAND");
});

test.each(["check", "serve", "demo"])("the help of %s shows an example that starts with the command", async (name) => {
  const [asked, flagged] = await Promise.all([here("help", name), here(name, "--port", "x", "--help")]);
  expect(asked).toEqual({ code: 0, out: flagged.out, err: "" });
  expect(asked.out).toContain(`Usage: temoin ${name}`);
  expect(asked.out).toContain(`Example: temoin ${name}`);
});

test("the version is that of the package", async () => {
  expect(await temoin("--version")).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
});

test.each([
  [["chek"], 'there is no command "chek". Write one of check, serve, demo'],
  [["help", "toString"], 'there is no command "toString"'],
  [["check"], "name at least one register"],
  [["check", "--colour", "x.yaml"], "Unknown option '--colour'."],
  [["check", "--format"], "--format"],
  [["check", "x.yaml", "--format", "xml"], "Write --format text or --format json"],
  [["check", "x.yaml", "--format", "constructor"], 'there is no format "constructor"'],
  [["check", "x.yaml", "--fail-on", "awful"], "critical, high, medium, low, info"],
  [["serve"], "name at least one register"],
  [["serve", "a.yaml", "b.yaml", "--host", "x.test"], "--host goes with one register"],
  [["serve", "x.yaml", "--port", "99999"], "Write --port with a number from 0 to 65535"],
  [["demo", "--port", "-1"], "--port"],
  [["demo", "extra"], "extra"],
])("%o is wrong usage: the message says what to write", async (args, message) => {
  const { code, out, err } = await here(...args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(message);
  expect(err).not.toMatch(/mistake of Témoin|\n {4}at /);
});
