import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { brokenText, goodText, registersFolder } from "../testing/registers.fixture.ts";
import { temoin } from "../testing/temoin.fixture.ts";

// Each test starts or asks processes of its own, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { write, remove } = registersFolder();
afterAll(remove);
const register = write("shop.yaml", goodText);
const folder = dirname(register);
const out = join(folder, "out");
const html = join(folder, "site");

const page = `<!doctype html><html><head><title>Shop</title></head><body>
<script src="https://counter.example/c.js"></script><script src="https://nobody.example/n.js"></script><img src="/logo.png" alt=""></body></html>`;
const plainPage = "<!doctype html><html><head><title>Plain</title></head><body><p>Nothing here.</p></body></html>";
const bytes = Buffer.from([0, 255, 60, 115, 99, 114, 105, 112, 116, 10, 13]);

beforeEach(() => {
  for (const one of [out, html]) rmSync(one, { recursive: true, force: true });
  for (const one of ["blog", ".well-known"]) mkdirSync(join(html, one), { recursive: true });
  writeFileSync(join(html, "index.html"), page);
  writeFileSync(join(html, "blog/plain.HTM"), plainPage);
  writeFileSync(join(html, "main.css"), "@import url(https://counter.example/c.css); p { background: url(logo.png) }");
  writeFileSync(join(html, "logo.png"), bytes);
  writeFileSync(join(html, ".well-known/security.txt"), "Contact: mailto:a@shop.example\n");
});

const all = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(place.length + 1))
    .sort();
const read = (path: string) => readFileSync(join(out, path), "utf8");
const build = (...more: readonly string[]) => temoin("build", register, "--out", out, ...more);

test("writes what the server would send, where static hosts look for it", async () => {
  const { code, out: said, err } = await build();
  expect([code, err]).toEqual([0, ""]);
  expect(said).toContain('Pass /temoin/choices to "temoin serve"');
  const files = all(out);
  expect(files).toEqual(
    expect.arrayContaining([
      ".well-known/gpc.json",
      "_headers",
      "temoin/gate.js",
      "temoin/policy/en.md",
      "temoin/policy/en/index.html",
      "temoin/policy/index.html",
    ]),
  );
  expect(JSON.parse(read(".well-known/gpc.json"))).toMatchObject({ gpc: true });
  // Every file that the gate, what it loads, and the policy page name is there.
  const text = files
    .filter((path) => /\.(?:js|html)$/.test(path))
    .map(read)
    .join("\n");
  const named = [...text.matchAll(/\/(temoin\/(?:a|editions)\/[\w.-]+)/g)].map(([, path = ""]) => path);
  expect(new Set(named).size).toBeGreaterThan(4);
  for (const path of named) expect(files, path).toContain(path);
});

test("is what temoin serve gives, byte for byte", async () => {
  const { createApp, memoryStore } = await import("@temoin/server");
  const { readRegister } = await import("@temoin/register");
  await build();
  const parsed = readRegister(goodText).register;
  if (!parsed) throw new Error("The register of the fixture cannot be read.");
  const app = await createApp({ sites: [{ register: parsed, hosts: ["shop.example", "shop.localhost"] }], store: memoryStore() });
  const served = await app.fetch(new Request("https://shop.example/temoin/gate.js"));
  expect(await served.text()).toBe(read("temoin/gate.js"));
});

test("holds the pages of a site, cleans its style sheets, leaves the rest as it is", async () => {
  const before = all(html).map((path) => readFileSync(join(html, path)));
  const { code, out: said } = await build("--html", html);
  expect(code).toBe(0);
  const held = read("index.html");
  expect(held).toMatch(/<script [^>]*data-temoin="counter"[^>]*src="https:\/\/counter\.example\/c\.js"/);
  expect(held).toMatch(/<script [^>]*data-temoin=""[^>]*src="https:\/\/nobody\.example\/n\.js"/);
  expect(held).not.toMatch(/<script src="https:/);
  expect(held).toMatch(/<meta [^>]*Content-Security-Policy/i);
  expect(held).toContain('<script src="/temoin/gate.js"></script>');
  expect(held).toContain('<img src="/logo.png" alt="">');
  expect(read("blog/plain.HTM")).toContain('<script src="/temoin/gate.js"></script>');
  expect(read("main.css")).not.toContain("counter.example");
  expect(read("main.css")).toContain("url(logo.png)");
  expect(readFileSync(join(out, "logo.png")).equals(bytes)).toBe(true);
  expect(read(".well-known/security.txt")).toContain("mailto");
  expect(said).toMatch(/^index\.html: .*script counter\.example \(counter\).*script nobody\.example \(undeclared\)/m);
  expect(said).toMatch(/^main\.css: .*counter\.example/m);
  expect(said).not.toMatch(/^blog/m);
  expect(all(html).map((path) => readFileSync(join(html, path)))).toEqual(before);
});

describe("the output folder", () => {
  test("a second build takes away what is gone, and leaves what others put there", async () => {
    await build("--html", html);
    writeFileSync(join(out, "CNAME"), "shop.example");
    rmSync(join(html, "blog"), { recursive: true });
    writeFileSync(join(html, "index.html"), plainPage);
    expect((await build("--html", html)).code).toBe(0);
    expect(existsSync(join(out, "blog"))).toBe(false);
    expect(read("CNAME")).toBe("shop.example");
    expect(read("index.html")).toContain("Nothing here.");
  });

  test("somebody else's files are never written over", async () => {
    mkdirSync(out);
    writeFileSync(join(out, "thesis.txt"), "three years of work");
    const refused = await build("--html", html);
    expect([refused.code, all(out)]).toEqual([2, ["thesis.txt"]]);
    expect(refused.err).toContain("is not empty and was not made by temoin build");
    rmSync(join(out, "thesis.txt"));
    expect((await build()).code).toBe(0);
    writeFileSync(join(out, "index.html"), "mine");
    const inTheWay = await build("--html", html);
    expect([inTheWay.code, read("index.html"), existsSync(join(out, "main.css"))]).toEqual([2, "mine", false]);
    expect(inTheWay.err).toContain("is in the way");
  });

  test("the site's own rules for its host stay, and the policy follows them", async () => {
    writeFileSync(join(html, "_headers"), "/private/*\n  X-Robots-Tag: noindex");
    expect((await build("--html", html)).code).toBe(0);
    expect(read("_headers")).toMatch(/^\/private\/\*\n {2}X-Robots-Tag: noindex\n\/\*\n {2}Content-Security-Policy: default-src/);
  });

  test("a list of files that somebody changed removes nothing elsewhere", async () => {
    await build();
    const marker = join(out, ".temoin-build.json");
    writeFileSync(
      marker,
      JSON.stringify({ temoin: 1, files: ["../site/logo.png", join(html, "logo.png"), "temoin/../../site/logo.png"] }),
    );
    rmSync(join(out, "temoin"), { recursive: true });
    rmSync(join(out, ".well-known"), { recursive: true });
    rmSync(join(out, "_headers"));
    expect((await build()).code).toBe(0);
    expect(existsSync(join(html, "logo.png"))).toBe(true);
  });
});

describe("it does not build, and says what to do", () => {
  test.each<[string, () => readonly string[], string]>([
    ["no register", () => ["--out", out], "name one register"],
    ["no place", () => [register], "--out DIR"],
    ["a register that is not there", () => ["missing.yaml", "--out", out], "There is no file missing.yaml"],
    ["a file that is no register", () => [write("broken.yaml", brokenText), "--out", out], "atlantis"],
    ["a site that is not there", () => [register, "--out", out, "--html", join(folder, "nowhere")], "There is no folder"],
    ["a file as the site", () => [register, "--out", out, "--html", register], "is a file"],
    ["into the site", () => [register, "--out", join(html, "deep/dist"), "--html", html], "lie in each other"],
    ["the site in the output", () => [register, "--out", folder, "--html", html], "lie in each other"],
    ["the same folder", () => [register, "--out", html, "--html", join(html, "blog/..")], "lie in each other"],
    ["a file as the place", () => [register, "--out", register], "cannot be used"],
  ])("%s", async (_what, args, message) => {
    const { code, out: said, err } = await temoin("build", ...args());
    expect([code, said]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toContain("mistake of Témoin");
    expect(all(html)).toHaveLength(5);
  });

  test.each([
    ["out of the site", () => register, "leads out of the site's folder"],
    ["nowhere", () => join(html, "gone"), "leads nowhere"],
    ["to a folder that it lies in", () => html, "a folder that it lies in"],
  ])("a link that leads %s", async (_where, target, message) => {
    symlinkSync(target(), join(html, "blog/link"));
    const { code, err } = await build("--html", html);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(err).toContain(message);
  });

  test("a link within the site is followed", async () => {
    symlinkSync(join(html, "logo.png"), join(html, "icon.png"));
    expect((await build("--html", html)).code).toBe(0);
    expect(readFileSync(join(out, "icon.png")).equals(bytes)).toBe(true);
  });
});
