import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import zlib from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { MiddlewareOptions } from "../../index.ts";
import { temoin } from "../node.ts";
import { ask, begin, type Opened, open } from "../testing/ask.fixture.ts";
import { isHeld, options, page } from "../testing/shop.fixture.ts";

type Site = (req: IncomingMessage, res: ServerResponse) => void;

let opened: Opened | undefined;
afterEach(() => opened?.close());

async function serve(site: Site, more: Partial<MiddlewareOptions> = {}): Promise<number> {
  const handle = temoin({ ...options, ...more });
  opened = await open(createServer((req, res) => handle(req, res, () => site(req, res))));
  return opened.port;
}

const html = { "Content-Type": "text/html; charset=utf-8" };

describe("compressed bodies", () => {
  const encoders = {
    gzip: zlib.gzipSync,
    br: zlib.brotliCompressSync,
    deflate: zlib.deflateSync,
    zstd: zlib.zstdCompressSync,
  };
  test.each(Object.entries(encoders))("%s is decoded, held and encoded again", async (coding, encode) => {
    const coded = encode(page);
    const at = await serve((_req, res) => {
      res.writeHead(200, { ...html, "Content-Encoding": coding, "Content-Length": coded.length });
      for (let at = 0; at < coded.length; at += 5) res.write(coded.subarray(at, at + 5));
      res.end();
    });
    const { headers, text } = await ask(at, "/");
    expect(headers["content-encoding"]).toBe(coding);
    expect(isHeld(text)).toBe(true);
  });

  test("deflate without zlib's frame, which browsers take too", async () => {
    const coded = zlib.deflateRawSync(page);
    const at = await serve((_req, res) => res.writeHead(200, { ...html, "Content-Encoding": "deflate" }).end(coded));
    expect(isHeld((await ask(at, "/")).text)).toBe(true);
  });

  test.each(Object.entries(encoders))("%s is only looked at while observing", async (coding, encode) => {
    const coded = encode(page);
    const seen: string[] = [];
    const more = { mode: "observe" as const, report: ({ host }: { host: string }) => void seen.push(host) };
    const at = await serve((req, res) => {
      res.writeHead(200, { ...html, "Content-Encoding": coding, "Content-Length": coded.length });
      if (req.url === "/once") res.end(coded);
      else res.write(coded, () => res.end());
    }, more);
    for (const path of ["/once", "/twice"]) expect((await ask(at, path)).bytes.equals(coded)).toBe(true);
    await vi.waitUntil(() => seen.length === 2);
    expect(seen).toEqual(["counter.example", "counter.example"]);
  });

  test("a page that comes in pieces keeps coming in pieces", async () => {
    let finish = () => {};
    const at = await serve((_req, res) => {
      const gzip = zlib.createGzip();
      gzip.pipe(res.writeHead(200, { ...html, "Content-Encoding": "gzip" }));
      gzip.write(page);
      gzip.flush();
      finish = () => gzip.end("<p>the end</p>");
    });
    const answer = await begin(at, "/");
    const gunzip = answer.pipe(zlib.createGunzip());
    let text = "";
    for await (const chunk of gunzip.setEncoding("utf8")) {
      text += chunk;
      // The rest is not even written before this much has arrived.
      if (text.includes("</html>")) finish();
    }
    expect(isHeld(text)).toBe(true);
    expect(text).toMatch(/the end<\/p>$/);
  });

  test("what is no document stays as it is, byte for byte", async () => {
    const coded = zlib.gzipSync('{"a":"https://counter.example/"}');
    const head = { "Content-Type": "application/json", "Content-Encoding": "gzip", "Content-Length": coded.length };
    const { bytes, headers } = await ask(await serve((_req, res) => res.writeHead(200, head).end(coded)), "/");
    expect(bytes.equals(coded)).toBe(true);
    expect(headers["content-length"]).toBe(String(coded.length));
  });

  test.each(["compress", "gzip, gzip"])("%s, which is not undone, is held by the policy of this visitor", async (coding) => {
    const at = await serve((_req, res) => res.writeHead(200, { ...html, "Content-Encoding": coding }).end(zlib.gzipSync(page)));
    const policy = String((await begin(at, "/")).headers["content-security-policy"]);
    expect(policy).toContain("fonts.example");
    expect(policy).not.toContain("counter.example");
  });

  test("a body that is not what it says is cut, not passed on", async () => {
    const at = await serve((_req, res) => {
      res.writeHead(200, { ...html, "Content-Encoding": "gzip" }).flushHeaders();
      res.end(page);
    });
    const { cut, bytes } = await ask(at, "/");
    expect(cut).toBe(true);
    expect(bytes.length).toBe(0);
  });

  test("an empty one is an answer", async () => {
    const at = await serve((_req, res) => res.writeHead(200, { ...html, "Content-Encoding": "gzip" }).end());
    expect((await ask(at, "/")).cut).toBe(false);
  });
});

test.each(["identity", "gzip"])(
  "a slow browser makes the site wait, whatever the coding (%s)",
  { timeout: 30_000 },
  async (coding) => {
    // Random text cannot be compressed much: what is written has to go somewhere.
    const line = () => `<p>${crypto.getRandomValues(Buffer.alloc(3_000)).toString("hex")}</p>`;
    let written = 0;
    let waits: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      waits = resolve;
    });
    const total = 30_000_000;
    const at = await serve((_req, res) => {
      const into = coding === "gzip" ? zlib.createGzip({ level: 1 }) : res;
      res.writeHead(200, { ...html, ...(coding === "gzip" ? { "Content-Encoding": "gzip" } : {}) });
      if (into !== res) (into as zlib.Gzip).pipe(res);
      const go = () => {
        while (written < total) {
          const text = line();
          written += text.length;
          if (!into.write(text)) {
            waits();
            return void into.once("drain", go);
          }
        }
        into.end("<p>end</p>");
      };
      go();
    });
    const answer = await begin(at, "/");
    await waiting;
    // Nobody reads: let everything that can move, move, until two looks in a row find nothing new.
    for (let before = -1; before !== written; await new Promise((resolve) => setTimeout(resolve, 200))) before = written;
    expect(written).toBeLessThan(total / 2);
    const decoded = coding === "gzip" ? answer.pipe(zlib.createGunzip()) : answer;
    let tail = "";
    for await (const chunk of decoded) tail = (tail + chunk).slice(-20);
    expect(tail).toMatch(/<p>end<\/p>$/);
    expect(written).toBeGreaterThanOrEqual(total);
  },
);
