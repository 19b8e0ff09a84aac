import { brotliDecompressSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { type App, createApp } from "./app.ts";
import { contentOf } from "./edition/edition.ts";
import { makeLog } from "./log.ts";
import { codeNames } from "./publish/browser-code.ts";
import { sha256 } from "./sha256.ts";
import { memoryStore } from "./store/memory.ts";
import type { Store } from "./store/store.ts";
import { assetsNamedIn, choiceFor, get, NOW, postChoice, serveShop } from "./testing/serving.fixture.ts";
import { blogRegister, shopRegister } from "./testing/shop.fixture.ts";

let store: Store;
let app: App;
beforeAll(async () => {
  store = memoryStore();
  app = await serveShop(store);
});

describe("GET /temoin/gate.js", () => {
  test("is checked on every page and sent once", async () => {
    const first = await get(app, "/temoin/gate.js", { "accept-encoding": "br, gzip" });
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(first.headers.get("vary")).toBe("Accept-Encoding");
    expect(first.headers.get("set-cookie")).toBeNull();
    const code = brotliDecompressSync(Buffer.from(await first.arrayBuffer())).toString();
    expect(code).toMatch(/^\{const TEMOIN=\{bundle:\{/);
    const etag = first.headers.get("etag") ?? "";
    const second = await get(app, "/temoin/gate.js", { "accept-encoding": "br, gzip", "if-none-match": etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
  });

  test("each host gets its own site's, whatever case and port", async () => {
    const shop = await (await get(app, "/temoin/gate.js", { host: "WWW.Shop.test:8080" })).text();
    const blog = await (await get(app, "/temoin/gate.js", { host: "blog.test" })).text();
    expect(shop).toContain('hosts:["shop.test","www.shop.test"]');
    expect(blog).toContain('hosts:["blog.test"]');
  });

  test("an unknown host gets a problem that says what to check", async () => {
    const response = await get(app, "/temoin/gate.js", { host: "elsewhere.test" });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 404, detail: expect.stringContaining("Host") });
  });

  test("HEAD has the headers and no body", async () => {
    const response = await app.fetch(new Request("http://shop.test/temoin/gate.js", { method: "HEAD" }));
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(1_000);
    expect(await response.text()).toBe("");
  });
});

describe("GET /temoin/a/…", () => {
  test("every file that the gate and the page's part name is there, for ever", async () => {
    const [page = "", ...more] = await assetsNamedIn(app, "/temoin/gate.js");
    expect(page).toMatch(/^\/temoin\/a\/page\.[0-9a-f]{12}\.js$/);
    expect(more).toEqual([]);
    const named = await assetsNamedIn(app, page);
    const kinds = ["banner-en", "banner-fr", "placeholder-en", "placeholder-fr", "preferences-en", "preferences-fr", "report"];
    expect(named.map((path) => path.replace("/temoin/a/", "").replace(/\.[0-9a-f]{12}\.js$/, "")).sort()).toEqual(kinds);
    for (const path of [page, ...named]) {
      const response = await get(app, path);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(path).toContain(sha256(await response.text()).slice(0, 12));
    }
  });

  test.each(["nothing.js", "..%2fgate.js", "banner-fr.0123456789ab.js", "__proto__", "%00"])("%s is not there", async (file) => {
    expect((await get(app, `/temoin/a/${file}`)).status).toBe(404);
  });

  test("one site's files are not another's", async () => {
    const [page = ""] = await assetsNamedIn(app, "/temoin/gate.js");
    const banner = (await assetsNamedIn(app, page)).find((path) => path.includes("/banner-fr.")) ?? expect.fail("no banner");
    for (const path of [page, banner]) {
      expect((await get(app, path)).status).toBe(200);
      expect((await get(app, path, { host: "blog.test" })).status).toBe(404);
    }
  });
});

describe("GET /temoin/policy", () => {
  test("leads to the first language", async () => {
    const response = await get(app, "/temoin/policy");
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/temoin/policy/fr");
  });

  test.each(["fr", "en"])("in %s is a page under a strict policy that runs nothing but the gate", async (language) => {
    const response = await get(app, `/temoin/policy/${language}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-language")).toBe(language);
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types temoin",
    );
    expect(response.headers.get("referrer-policy")).toBe("same-origin");
    expect(response.headers.get("set-cookie")).toBeNull();
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).not.toContain("</script> & Co");
    const [stylesheet = ""] = /\/temoin\/a\/policy\.[0-9a-f]{12}\.css/.exec(html) ?? [];
    expect((await get(app, stylesheet)).headers.get("content-type")).toBe("text/css; charset=utf-8");
    // The page links to its own edition.
    expect(html).toContain(`/temoin/editions/${app.sites[0]?.edition.hash}.json`);
  });

  test("as Markdown", async () => {
    const response = await get(app, "/temoin/policy/en.md");
    expect(response.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(await response.text()).toMatch(/^# /);
  });

  test.each(["de", "toString", "fr.html", "FR"])("not in %s, and says in which", async (language) => {
    const response = await get(app, `/temoin/policy/${language}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining("/temoin/policy/fr, /temoin/policy/en") });
  });
});

describe("GET /temoin/editions/<hash>.json", () => {
  test("anyone can compute its hash, by the long name and the short", async () => {
    const edition = app.sites[0]?.edition;
    for (const name of [edition?.hash, edition?.short]) {
      const response = await get(app, `/temoin/editions/${name}.json`);
      expect(response.headers.get("cache-control")).toContain("immutable");
      expect(sha256(await response.text())).toBe(edition?.hash);
    }
  });

  test.each(["0".repeat(64), "0123456789ab", "x", "%2e%2e"])("%s was never published", async (hash) => {
    expect((await get(app, `/temoin/editions/${hash}.json`)).status).toBe(404);
  });

  test("one site's editions are not another's", async () => {
    expect((await get(app, `/temoin/editions/${app.sites[1]?.edition.hash}.json`)).status).toBe(404);
    const own = { host: "blog.test" };
    expect((await get(app, `/temoin/editions/${app.sites[0]?.edition.hash}.json`, own)).status).toBe(404);
    expect((await get(app, `/temoin/editions/${app.sites[1]?.edition.hash}.json`, own)).status).toBe(200);
  });
});

test("/.well-known/gpc.json says since when the signal is followed", async () => {
  const response = await get(app, "/.well-known/gpc.json");
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.json()).toEqual({ gpc: true, lastUpdate: "2026-11-21" });
});

test("health: alive and ready under any host, until the store is closed", async () => {
  const closing = memoryStore();
  const other = await serveShop(closing);
  for (const path of ["/healthz", "/readyz"]) expect((await get(other, path, { host: "10.0.0.1:80" })).status).toBe(200);
  await closing.close();
  expect((await get(other, "/healthz")).status).toBe(200);
  expect((await get(other, "/readyz")).status).toBe(503);
});

test.each([
  ["GET", "/temoin/choices", "POST"],
  ["OPTIONS", "/temoin/choices", "POST"],
  ["POST", "/temoin/gate.js", "GET, HEAD"],
  ["DELETE", "/temoin/policy/fr", "GET, HEAD"],
  ["PUT", "/healthz", "GET, HEAD"],
])("%s %s is not allowed", async (method, path, allow) => {
  const response = await app.fetch(new Request(`http://shop.test${path}`, { method }));
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe(allow);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("anywhere else there is nothing, and the answer says where to look", async () => {
  const response = await get(app, "/temoin/else");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining("/temoin/gate.js") });
});

test("an edition of the store is what was shown, with its texts and code", () => {
  const content = contentOf(app.sites[0]?.edition ?? expect.fail());
  expect(Object.keys(content.texts)).toEqual(["en", "fr"]);
  expect(content.texts).toMatchObject({ fr: { banner: { words: {} }, policy: expect.stringContaining("# ") } });
  expect(Object.keys(content.code).sort()).toEqual([...codeNames].sort());
  for (const hash of Object.values(content.code)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(content.bundle).not.toHaveProperty("editions");
});

test("two sites of one host are refused at the start", async () => {
  const sites = [
    { register: shopRegister(), hosts: ["a.test", "b.test"] },
    { register: blogRegister(), hosts: ["B.test"] },
  ];
  await expect(createApp({ sites, store: memoryStore() })).rejects.toThrow("shop and blog both claim the host B.test");
});

test("two sites of one id are refused at the start", async () => {
  const sites = [
    { register: shopRegister(), hosts: ["a.test"] },
    { register: shopRegister(), hosts: ["b.test"] },
  ];
  await expect(createApp({ sites, store: memoryStore() })).rejects.toThrow("both claim the id shop");
});

test("a leading dot takes sub-domains; an exact host wins, then the longer ending", async () => {
  const sites = [
    { register: shopRegister(), hosts: [".a.test"] },
    { register: blogRegister(), hosts: ["blog.a.test", ".long.a.test"] },
  ];
  const dotted = await createApp({ sites, store: memoryStore() });
  const siteOf = async (host: string) =>
    /hosts:\["(\w+)\.test"/.exec(await (await get(dotted, "/temoin/gate.js", { host })).text())?.[1];
  expect(await siteOf("a.test")).toBe("shop");
  expect(await siteOf("x.y.a.test")).toBe("shop");
  expect(await siteOf("blog.a.test")).toBe("blog");
  expect(await siteOf("x.long.a.test")).toBe("blog");
  expect(await siteOf("nota.test")).toBeUndefined();
});

test("the log tells what happened and nothing about who", async () => {
  const lines: string[] = [];
  const log = makeLog({ write: (line) => void lines.push(line) });
  const kept = memoryStore();
  const sites = [{ register: shopRegister(), hosts: ["shop.test"] }];
  const logged = await createApp({ sites, store: kept, log, now: () => NOW });
  const secrets = { "user-agent": "SecretBrowser/1", "x-forwarded-for": "203.0.113.7", referer: "https://shop.test/illness?q=1" };
  await get(logged, "/temoin/gate.js?who=jane", secrets);
  await get(logged, "/temoin/policy/jane@example.org", secrets);
  await get(logged, "/jane/203.0.113.7", secrets);
  await postChoice(logged, choiceFor(logged), { ...secrets, cookie: "session=secret" });
  await postChoice(logged, choiceFor(logged, { purposes: ["jane"] }), secrets);

  const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === "request");
  expect(requests.map(({ site, method, route, status }) => [site, method, route, status])).toEqual([
    ["shop", "GET", "/temoin/gate.js", 200],
    ["shop", "GET", "/temoin/policy/:page", 404],
    [undefined, "GET", undefined, 404],
    ["shop", "POST", "/temoin/choices", 201],
    ["shop", "POST", "/temoin/choices", 422],
  ]);
  expect(lines.join("")).not.toMatch(/jane|203\.0|Secret|secret|illness|3f2b6c1e/);
  expect(Object.keys(requests[0])).toEqual(["level", "time", "site", "method", "route", "status", "ms", "msg"]);
});

test("a mistake of ours is a problem answer and a line in the log, without details for the visitor", async () => {
  const lines: string[] = [];
  const sites = [{ register: shopRegister(), hosts: ["shop.test"] }];
  const broken = await createApp({
    sites,
    store: { ...memoryStore(), append: () => Promise.reject(new Error("inner detail")) },
    log: makeLog({ write: (line) => void lines.push(line) }),
  });
  const response = await postChoice(broken, choiceFor(broken));
  expect(response.status).toBe(500);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).not.toContain("inner detail");
  expect(lines.join("")).toContain("inner detail");
});
