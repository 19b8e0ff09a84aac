// The real command before a real site. What passes, what is held, and what must not be touched.
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, begin, type ProxyRunning, type Site, startProxy, startSite } from "../testing/origin.fixture.ts";
import { brokenText, goodText, registersFolder } from "../testing/registers.fixture.ts";
import { temoin } from "../testing/temoin.fixture.ts";

// Each test starts or asks processes of its own, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { write, remove } = registersFolder();
const register = write("shop.yaml", goodText);
const data = join(dirname(register), "data");
const COUNTER = '<script src="https://counter.example/c.js"></script>';
const page = `<!doctype html><html><head><title>Shop</title></head><body>${COUNTER}<p>${"Words. ".repeat(500)}</p></body></html>`;
const html = { "Content-Type": "text/html" };
const holds = (text: string) =>
  /<script [^>]*data-temoin="counter"/.test(text) && text.includes('<head><script src="/temoin/gate.js">');

let site: Site;
let proxy: ProxyRunning;
beforeAll(async () => {
  site = await startSite();
  proxy = await startProxy(site.port, "--register", register, "--data", data);
});
afterAll(async () => {
  proxy.child.kill("SIGTERM");
  const { code, err } = await proxy.ended;
  await site.close();
  remove();
  expect(code).toBe(0);
  // The log and nothing else: no warning of Node, no stack.
  for (const line of err.trim().split("\n")) expect(() => JSON.parse(line), line).not.toThrow();
});

const codings = {
  identity: (text: string) => Buffer.from(text),
  gzip: zlib.gzipSync,
  br: zlib.brotliCompressSync,
  deflate: zlib.deflateSync,
  zstd: zlib.zstdCompressSync,
};
const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  identity: (bytes) => bytes,
  gzip: zlib.gunzipSync,
  br: zlib.brotliDecompressSync,
  deflate: zlib.inflateSync,
  zstd: zlib.zstdDecompressSync,
};

describe.each(Object.entries(codings))("a page in %s", (coding, encode) => {
  test.each(["with its length", "in chunks"])("%s is held", async (how) => {
    const coded = encode(page);
    const head = { ...html, ...(coding === "identity" ? {} : { "Content-Encoding": coding }) };
    site.answer((_req, res) => {
      if (how === "in chunks") Readable.from([coded.subarray(0, 9), coded.subarray(9)]).pipe(res.writeHead(200, head));
      else res.writeHead(200, { ...head, "Content-Length": coded.length }).end(coded);
    });
    const { bytes, headers } = await ask(proxy.port, "/");
    expect(headers["content-encoding"] ?? "identity").toBe(coding);
    expect(holds(decoders[coding]?.(bytes).toString() ?? "")).toBe(true);
  });
});

test("cookies that were not granted do not pass, in neither direction", async () => {
  site.answer((req, res) => {
    res
      .writeHead(200, { ...html, "Set-Cookie": ["_counter=1; Path=/", "unknown=1"], "X-Read": req.headers.cookie ?? "nothing" })
      .end(page);
  });
  const { headers } = await ask(proxy.port, "/", { headers: { cookie: "_counter=1" } });
  expect(headers["x-read"]).toBe("nothing");
  expect((headers["set-cookie"] ?? []).filter((line) => !/Max-Age=0/.test(line))).toEqual([]);
});

test("a choice made at the proxy opens what it grants", async () => {
  site.answer((_req, res) => void res.writeHead(200, { ...html, "Set-Cookie": "_counter=1; Path=/" }).end(page));
  const edition = /"?editions"?:\["([0-9a-f]{12})"/.exec((await ask(proxy.port, "/temoin/gate.js")).text)?.[1];
  const choice = { id: "3f2b6c1e-8a4d-4f0e-9b7a-1c2d3e4f5a6b", edition, purposes: ["statistics"], services: {} };
  const body = JSON.stringify({ ...choice, how: "button", layer: "banner", language: "en" });
  const headers = { "content-type": "application/json", origin: "http://shop.example" };
  const stored = await ask(proxy.port, "/temoin/choices", { method: "POST", body, headers });
  expect(stored.status).toBe(201);
  const cookie = stored.headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? "";
  const opened = await ask(proxy.port, "/", { headers: { cookie } });
  expect(opened.text).toContain(COUNTER);
  expect(opened.headers["set-cookie"]?.join()).toContain("_counter=1");
});

test("many requests share few connections, on both sides", async () => {
  site.answer((req, res) => void res.writeHead(200, html).end(`${page}${req.url}`));
  const { Agent } = await import("node:http");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const before = site.connections();
  const ports = new Set<number | undefined>();
  for (let n = 0; n < 200; n += 1) {
    const answer = await begin(proxy.port, `/${n}`, { agent });
    ports.add(answer.socket.localPort);
    let text = "";
    for await (const chunk of answer.setEncoding("utf8")) text += chunk;
    expect(text.endsWith(`/${n}`)).toBe(true);
  }
  agent.destroy();
  expect(ports.size).toBe(1);
  expect(site.connections() - before).toBeLessThanOrEqual(2);
});

test("addresses of the site in its headers become the visitor's", async () => {
  site.answer((req, res) => {
    const own = `http://${req.headers.host}`;
    res
      .writeHead(302, {
        Location: `${own}/next`,
        "X-Asked-By": JSON.stringify([req.headers.origin, req.headers["x-forwarded-host"]]),
      })
      .end();
  });
  const { headers } = await ask(proxy.port, "/", { headers: { host: "localhost:81", origin: "http://localhost:81" } });
  expect(headers.location).toBe("http://localhost:81/next");
  expect(JSON.parse(String(headers["x-asked-by"]))).toEqual([`http://127.0.0.1:${site.port}`, "localhost:81"]);
});

test("with --keep-host the site knows its public name, and no page may contact its visitor's own machine", async () => {
  site.answer((req, res) => void res.writeHead(200, { ...html, "X-Asked-By": String(req.headers.host) }).end(page));
  const kept = await startProxy(site.port, "--register", register, "--data", `${data}-kept`, "--keep-host");
  const [there, usual] = [await ask(kept.port, "/"), await ask(proxy.port, "/")];
  const gates = await Promise.all([kept.port, proxy.port].map((port) => ask(port, "/temoin/gate.js")));
  kept.child.kill("SIGTERM");
  await kept.ended;
  expect([there.headers["x-asked-by"], usual.headers["x-asked-by"]]).toEqual(["shop.example", `127.0.0.1:${site.port}`]);
  expect(there.headers["content-security-policy"]).not.toContain("127.0.0.1");
  // Links to the site's own address keep working where it does not know a better one.
  expect(usual.headers["content-security-policy"]).toContain("http://127.0.0.1:*");
  expect(gates.map(({ text }) => text.includes('"127.0.0.1"'))).toEqual([false, true]);
});

test("what is held is logged once, without the page's address or a value", async () => {
  site.answer((_req, res) => void res.writeHead(200, { ...html, "Set-Cookie": "secret_name=secret_value" }).end(page));
  for (let n = 0; n < 3; n += 1) await ask(proxy.port, "/secret-page?q=1");
  proxy.child.kill("SIGTERM");
  const { err } = await proxy.ended;
  const held = err.split("\n").filter((line) => line.includes('"held"'));
  expect(held.filter((line) => line.includes("secret_name"))).toHaveLength(1);
  expect(held.filter((line) => line.includes('"counter.example"') && line.includes("script")).length).toBeGreaterThan(0);
  expect(err).not.toMatch(/secret_value|secret-page/);
  proxy = await startProxy(site.port, "--register", register, "--data", data);
});

describe("--mode observe", () => {
  test.each(Object.entries(codings))(
    "leaves every byte of a page in %s alone, and tells what it would hold",
    async (coding, encode) => {
      const coded = encode(page);
      const head = { ...html, ETag: '"a"', "Content-Length": coded.length, "Set-Cookie": ["_counter=1; Path=/"] };
      site.answer((req, res) => {
        res
          .writeHead(200, {
            ...head,
            "X-Read": req.headers.cookie ?? "",
            ...(coding === "identity" ? {} : { "Content-Encoding": coding }),
          })
          .end(coded);
      });
      const observing = await startProxy(site.port, "--register", register, "--data", `${data}-observe`, "--mode", "observe");
      const { bytes, headers } = await ask(observing.port, "/", { headers: { cookie: "_counter=9" } });
      observing.child.kill("SIGTERM");
      const { err } = await observing.ended;
      expect(bytes.equals(coded)).toBe(true);
      expect(headers).toMatchObject({
        etag: '"a"',
        "content-length": String(coded.length),
        "set-cookie": ["_counter=1; Path=/"],
        "x-read": "_counter=9",
      });
      expect(headers["content-security-policy"]).toBeUndefined();
      expect(headers["content-security-policy-report-only"]).toContain("counter.example");
      const seen = err
        .split("\n")
        .filter((line) => line.includes('"would be held"'))
        .map((line) => JSON.parse(line));
      expect(seen).toContainEqual(expect.objectContaining({ kind: "markup", host: "counter.example", declared: true }));
      expect(seen).toContainEqual(expect.objectContaining({ kind: "cookie", name: "_counter" }));
    },
    20_000,
  );
});

describe("it does not start, and says what to do", () => {
  const origin = "http://localhost:3000";
  test.each<[string, () => string[], string]>([
    ["no origin", () => ["--register", register], "name one site"],
    ["no register", () => [origin], "--register FILE"],
    ["a register that is not there", () => [origin, "--register", "missing.yaml"], "There is no file missing.yaml"],
    ["a file that is no register", () => [origin, "--register", write("broken.yaml", brokenText)], "atlantis"],
    ["an origin without scheme", () => ["localhost:3000", "--register", register], "write it like http://localhost:3000"],
    ["an origin with a path", () => [`${origin}/shop`, "--register", register], "more than scheme, host and port"],
    ["an origin with a password", () => ["http://a:b@localhost", "--register", register], "leave name and password out"],
    ["an unknown mode", () => [origin, "--register", register, "--mode", "look"], "one of enforce, observe"],
    ["an unknown policy", () => [origin, "--register", register, "--policy", "lax"], "one of constant, strict, none"],
    [
      "a port in use",
      () => [origin, "--register", register, "--data", `${data}-2`, "--address", "127.0.0.1", "--port", String(proxy.port)],
      "is in use",
    ],
  ])("%s", async (_what, args, message) => {
    const { code, out, err } = await temoin("proxy", ...args());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).not.toContain("mistake of Témoin");
  });
});

test("a site that is down is told to visitors and, with the reason, to the log", async () => {
  const gone = await startSite();
  await gone.close();
  const before = await startProxy(gone.port, "--register", register, "--data", `${data}-down`);
  const { status, headers, text } = await ask(before.port, "/");
  before.child.kill("SIGTERM");
  const { code, err } = await before.ended;
  expect([status, headers["content-type"], code]).toEqual([502, "application/problem+json", 0]);
  expect(JSON.parse(text).detail).toContain("Load the page again");
  expect(err).toContain("start the site, or write another ORIGIN");
});
