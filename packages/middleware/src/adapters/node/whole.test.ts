import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import zlib from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { temoin } from "../node.ts";
import { ask, type Opened, open } from "../testing/ask.fixture.ts";
import { granted, options } from "../testing/shop.fixture.ts";

let opened: Opened | undefined;
afterEach(() => opened?.close());

async function serve(site: (req: IncomingMessage, res: ServerResponse) => void): Promise<number> {
  const handle = temoin(options);
  opened = await open(createServer((req, res) => handle(req, res, () => site(req, res))));
  return opened.port;
}

const free = "p { background: url(a.png) } @import url(https://fonts.example/f.css);";
const bound = "p { color: red } @import url(https://counter.example/c.css); a { background: url(https://counter.example/p.gif) }";
const style = { "sec-fetch-dest": "style", accept: "text/css" };
const validators = {
  "Content-Type": "text/css",
  ETag: '"a"',
  "Last-Modified": "Sat, 21 Nov 2026 10:00:00 GMT",
  "Cache-Control": "public",
};

const codings: Record<string, [head: Record<string, string>, encode: (text: string) => Buffer]> = {
  plain: [{}, (text) => Buffer.from(text)],
  gzip: [{ "Content-Encoding": "gzip" }, zlib.gzipSync],
};

describe.each(Object.entries(codings))("a style sheet, %s", (_name, [coding, encode]) => {
  test.each(["at once", "in pieces, its head flushed first"])(
    "that names nobody: byte for byte, for every cache (%s)",
    async (how) => {
      const coded = encode(free);
      const at = await serve((_req, res) => {
        res.writeHead(200, { ...validators, ...coding, "Content-Length": coded.length });
        expect(res.headersSent).toBe(true);
        if (how === "at once") return void res.end(coded);
        res.flushHeaders();
        Readable.from([coded.subarray(0, 7), coded.subarray(7)]).pipe(res);
      });
      const { bytes, headers } = await ask(at, "/a.css", { headers: style });
      expect(bytes.equals(coded)).toBe(true);
      expect(headers["content-length"]).toBe(String(coded.length));
      expect(headers["last-modified"]).toBe(validators["Last-Modified"]);
      expect(headers["cache-control"]).toBe("public");
      expect(headers.vary).toBeUndefined();
    },
  );

  test.each([
    ["nobody chose", undefined, false],
    ["all is granted", granted, true],
  ])("that names a held host depends on the choice: %s", async (_who, cookie, open) => {
    const coded = encode(bound);
    const at = await serve((_req, res) => void res.writeHead(200, { ...validators, ...coding }).end(coded));
    const { text, headers } = await ask(at, "/a.css", { headers: cookie === undefined ? style : { ...style, cookie } });
    expect(text.includes("counter.example")).toBe(open);
    expect(text).toContain("color: red");
    expect(headers.vary).toMatch(/cookie/i);
    expect(headers["last-modified"]).toBeUndefined();
    expect(headers.etag).not.toBe('"a"');
  });
});

test("one that is not what it says it is, is cut", async () => {
  const at = await serve((_req, res) => {
    res.writeHead(200, { ...validators, "Content-Encoding": "gzip" });
    res.end(bound);
  });
  await expect(ask(at, "/a.css", { headers: style })).rejects.toThrow(/hang up/);
});

test("an empty one, a HEAD and a page after it on the same server", async () => {
  const at = await serve((_req, res) => void res.writeHead(200, validators).end());
  expect((await ask(at, "/a.css", { headers: style })).cut).toBe(false);
  const head = await ask(at, "/a.css", { method: "HEAD", headers: style });
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
});
