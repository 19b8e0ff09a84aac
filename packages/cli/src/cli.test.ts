import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./cli.ts";
import { type Ended, temoin } from "./testing/temoin.fixture.ts";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const names = [
  "check",
  "serve",
  "proxy",
  "build",
  "demo",
  "sightings",
  "verify",
  "export",
  "import",
  "keys",
  "pictures",
  "retention",
];

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
  for (const name of names) expect(err).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
});

test.each([[["--help"]], [["-h"]], [["help"]]])("%o tells the same on standard output", async (args) => {
  const { code, out, err } = await here(...args);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toContain("Usage: temoin COMMAND");
});

test("it tells of every command, in this order, and of no other", async () => {
  const { out } = await here("help");
  expect([...out.matchAll(/^ {2}([a-z]+) +\S/gm)].map(([, name]) => name)).toEqual(names);
});

test.each(names)("the help of %s shows an example that starts with the command", async (name) => {
  const [asked, flagged] = await Promise.all([here("help", name), here(name, "--port", "x", "--help")]);
  expect(asked).toEqual({ code: 0, out: flagged.out, err: "" });
  expect(asked.out).toContain(`Usage: temoin ${name}`);
  expect(asked.out).toContain(`Example: temoin ${name}`);
});

test("the version is that of the package", async () => {
  expect(await temoin("--version")).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
});

test.each([
  [["chek"], 'there is no command "chek". Write one of check, serve, proxy, build, demo, sightings'],
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
  [["proxy"], "name one site"],
  [["proxy", "http://localhost:3000"], "name the site's register: --register FILE"],
  [["proxy", "http://localhost:3000", "http://localhost:3001", "--register", "x.yaml"], "name one site"],
  [["proxy", "localhost", "--register", "x.yaml"], "http://"],
  [["proxy", "http://localhost:3000", "--register", "x.yaml", "--port", "65536"], "Write --port"],
  [["proxy", "http://localhost:3000", "--register", "x.yaml", "--mode", "toString"], "enforce, observe"],
  [["proxy", "http://localhost:3000", "--register", "x.yaml", "--policy", "lax"], "constant, strict, none"],
  [["build"], "name one register"],
  [["build", "a.yaml", "b.yaml", "--out", "dist"], "name one register"],
  [["build", "x.yaml"], "say where to write: --out DIR"],
  [["sightings", "--format", "yaml"], "Write --format text or --format json"],
  [["sightings", "--days", "0"], "Write --days with 1 to 90"],
  [["sightings", "--days", "91"], "Write --days with 1 to 90"],
  [["sightings", "extra"], "extra"],
  [["demo", "--port", "-1"], "--port"],
  [["pictures"], "name at least one register"],
  [["pictures", "x.yaml", "--port", "1"], "Unknown option '--port'."],
  [["demo", "extra"], "extra"],
])("%o is wrong usage: the message says what to write", async (args, message) => {
  const { code, out, err } = await here(...args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(message);
  expect(err).not.toMatch(/mistake of Témoin|\n {4}at /);
});
