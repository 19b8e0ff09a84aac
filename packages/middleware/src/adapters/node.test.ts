import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { MiddlewareOptions } from "../index.ts";
import { temoin } from "./node.ts";
import { ask, type Opened, open } from "./testing/ask.fixture.ts";
import { COUNTER_RUNS, granted, isHeld, options, page } from "./testing/shop.fixture.ts";

type Site = (req: IncomingMessage, res: ServerResponse) => void;

let opened: Opened | undefined;
afterEach(() => opened?.close());

async function serve(site: Site, more: Partial<MiddlewareOptions> = {}): Promise<number> {
  const handle = temoin({ ...options, ...more });
  opened = await open(createServer((req, res) => handle(req, res, () => site(req, res))));
  return opened.port;
}

const html = { "Content-Type": "text/html; charset=utf-8" };

describe("every way of answering passes the core", () => {
  const ways: Record<string, Site> = {
    "setHeader and end": (_req, res) => {
      res.setHeader("Content-Type", "text/html");
      res.setHeader("Set-Cookie", ["_counter=1; Path=/", "session=2; Path=/"]);
      res.end(page);
    },
    "writeHead with an object": (_req, res) => {
      res.writeHead(200, { ...html, "Set-Cookie": ["_counter=1; Path=/", "session=2; Path=/"] });
      res.end(page);
    },
    "writeHead with a reason and a flat list": (_req, res) => {
      const list = ["Content-Type", "text/html", "Set-Cookie", "_counter=1; Path=/", "Set-Cookie", "session=2; Path=/"];
      res.writeHead(200, "Fine", list).end(page);
    },
    "writeHead with pairs": (_req, res) => {
      const pairs = [
        ["Content-Type", "text/html"],
        ["Set-Cookie", "_counter=1; Path=/"],
        ["Set-Cookie", "session=2; Path=/"],
      ];
      (res.writeHead as (status: number, headers: unknown) => ServerResponse)(200, pairs);
      res.end(page);
    },
    "a stated length and two writes": (_req, res) => {
      res.setHeader("Set-Cookie", ["_counter=1; Path=/", "session=2; Path=/"]);
      res.writeHead(200, { ...html, "Content-Length": page.length });
      res.write(page.slice(0, 70));
      res.end(page.slice(70));
    },
    "flushHeaders and a pipe": (_req, res) => {
      res.setHeaders(new Map([["Content-Type", "text/html"]]));
      res.appendHeader("Set-Cookie", "_counter=1; Path=/").appendHeader("Set-Cookie", "session=2; Path=/");
      res.flushHeaders();
      void pipeline(Readable.from(page.match(/.{1,7}/gs) ?? []), res);
    },
    "bytes of another encoding": (_req, res) => {
      res.setHeader("Content-Type", "text/html");
      res.setHeader("Set-Cookie", ["_counter=1; Path=/", "session=2; Path=/"]);
      res.write(Buffer.from(page).toString("base64"), "base64");
      res.end();
    },
  };

  test.each(Object.entries(ways))("%s", async (_way, site) => {
    const { status, headers, text } = await ask(await serve(site), "/");
    expect(status).toBe(200);
    expect(isHeld(text)).toBe(true);
    expect(text).not.toContain(COUNTER_RUNS);
    expect(text).toContain('<img src="https://fonts.example/logo.svg"');
    expect(headers["set-cookie"]).toEqual(["session=2; Path=/"]);
    expect(headers["content-security-policy"]).toContain("counter.example");
  });

  test.each(Object.entries(ways))("%s: with consent the counter runs", async (_way, site) => {
    const { headers, text } = await ask(await serve(site), "/", { headers: { cookie: granted } });
    expect(text).toContain(COUNTER_RUNS);
    expect(headers["set-cookie"]).toHaveLength(2);
  });
});

test("a body that comes at once has its new length, reason and trailers stay", async () => {
  const at = await serve((req, res) => {
    if (req.url === "/once") return void res.writeHead(203, "Odd").end("plain");
    res.setHeader("Content-Type", "text/html");
    if (req.url === "/length") return void res.end(page);
    res.writeHead(200, { Trailer: "Took" });
    res.write(page);
    res.addTrailers({ Took: "3" });
    res.end();
  });
  const once = await ask(at, "/once");
  expect([once.status, once.reason, once.text]).toEqual([203, "Odd", "plain"]);
  const length = await ask(at, "/length");
  expect(Number(length.headers["content-length"])).toBe(length.bytes.length);
  expect(isHeld(length.text)).toBe(true);
  const trailed = await ask(at, "/trailers");
  expect(trailed.trailers).toEqual({ took: "3" });
  expect(isHeld(trailed.text)).toBe(true);
});

test("headers that are held are gone, and a list replaces what was set before", async () => {
  const at = await serve((_req, res) => {
    res.setHeader("Link", "<https://counter.example/c.js>; rel=preload; as=script");
    res.setHeader("X-Twice", "before");
    res.writeHead(200, ["Content-Type", "text/html", "X-Twice", "first", "X-Twice", "second"]).end(page);
  });
  const { headers } = await ask(at, "/");
  expect([headers.link, headers["x-twice"]]).toEqual([undefined, "first, second"]);
});

test("HEAD, 204 and 304 have no body, and their head is judged", async () => {
  const at = await serve((req, res) => {
    res.setHeader("Set-Cookie", "_counter=1");
    res.setHeader("Content-Type", "text/html");
    if (req.url === "/204") res.writeHead(204).end();
    else if (req.url === "/304") res.writeHead(304, { ETag: '"a"' }).end();
    else res.end(page);
  });
  for (const [path, method, status] of [
    ["/", "HEAD", 200],
    ["/204", "GET", 204],
    ["/304", "GET", 304],
  ] as const) {
    const got = await ask(at, path, { method });
    expect([got.status, got.bytes.length, got.headers["set-cookie"], got.cut]).toEqual([status, 0, undefined, false]);
  }
  expect((await ask(at, "/", { method: "HEAD" })).headers["content-security-policy"]).toContain("counter.example");
});

test("early hints name no held host", async () => {
  const at = await serve((_req, res) => {
    const link = [
      "<https://counter.example/c.js>; rel=preload; as=script",
      "<https://fonts.example/f.css>; rel=preload; as=style",
    ];
    res.writeEarlyHints({ link });
    res.writeEarlyHints({ link: link[0] ?? "" });
    res.end("done");
  });
  const { request } = await import("node:http");
  const hints: unknown[] = [];
  await new Promise<void>((resolve) => {
    const asked = request({ host: "127.0.0.1", port: at, headers: { host: "shop.example" } }, (answer) =>
      answer.resume().once("end", resolve),
    );
    asked.on("information", ({ statusCode, headers }) => hints.push([statusCode, headers.link])).end();
  });
  expect(hints).toEqual([[103, "<https://fonts.example/f.css>; rel=preload; as=style"]]);
});

test("the site does not read what was refused, and no state's copy is taken for another's", async () => {
  const at = await serve((req, res) => {
    const { cookie = null, range = null } = req.headers;
    const raw = req.rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name.toLowerCase(), req.rawHeaders[index + 1]]] : [],
    );
    res.setHeader("Content-Type", "application/json");
    res.end(JSON.stringify({ cookie, range, raw: Object.fromEntries(raw).cookie ?? null }));
  });
  const asked = (cookie: string) => ask(at, "/", { headers: { cookie } }).then(({ text }) => JSON.parse(text));
  expect(await asked("_counter=1; session=2")).toMatchObject({ cookie: "session=2", raw: "session=2" });
  expect(await asked("_counter=1")).toMatchObject({ cookie: null, raw: null });
  expect(await asked(`_counter=1; ${granted}`)).toMatchObject({ cookie: `_counter=1; ${granted}` });
});

test("the first-party path is Témoin's, with every method and body; without it the site answers", async () => {
  const echo = async (request: Request) =>
    Response.json(
      { path: new URL(request.url).pathname, host: request.headers.get("host"), body: await request.text() },
      { status: 201 },
    );
  const at = await serve((_req, res) => void res.end("the site"), { temoin: echo });
  const posted = await ask(at, "/temoin/choices", { method: "POST", body: "a choice" });
  expect([posted.status, JSON.parse(posted.text)]).toEqual([
    201,
    { path: "/temoin/choices", host: "shop.example", body: "a choice" },
  ]);
  expect((await ask(at, "/.well-known/gpc.json?x")).status).toBe(201);
  for (const path of ["/temoinage", "/.well-known/gpc.json.bak", "/x/temoin/gate.js"])
    expect((await ask(at, path)).text).toBe("the site");
  await opened?.close();
  const { temoin: _none, ...without } = options;
  const handle = temoin(without);
  opened = await open(createServer((req, res) => handle(req, res, () => res.end("the site"))));
  expect((await ask(opened.port, "/temoin/gate.js")).text).toBe("the site");
});

test("when Témoin's own answer fails, the server stays up", async () => {
  const at = await serve((_req, res) => void res.end("the site"), { temoin: () => Promise.reject(new Error("broken")) });
  expect((await ask(at, "/temoin/gate.js")).status).toBe(500);
  expect((await ask(at, "/temoin/gate.js", { headers: { host: "a b" } })).status).toBe(400);
  expect((await ask(at, "/")).text).toBe("the site");
});

test.each(["a b", "user:word@shop.example", "[::", "shop.example:99999"])(
  "a Host of %s is no reason to let anything through",
  async (host) => {
    const at = await serve((_req, res) => res.writeHead(200, html).end(page));
    const { status, text } = await ask(at, "/", { headers: { host } });
    expect([status, isHeld(text)]).toEqual([200, true]);
  },
);

test("what Node refuses, it refuses as ever, and what the site answers then is judged", async () => {
  const at = await serve((_req, res) => {
    res.setHeader("Set-Cookie", "session=1");
    expect(() => res.writeHead(99)).toThrow(RangeError);
    expect(() => res.write(null as never)).toThrow(TypeError);
    res.writeHead(500, { ...html, "Set-Cookie": "_counter=1" });
    expect(() => res.writeHead(200)).toThrow(/headers/i);
    res.end(page);
  });
  const { status, headers, text } = await ask(at, "/");
  expect([status, headers["set-cookie"], isHeld(text)]).toEqual([500, undefined, true]);
});

describe("a page that is sent again and again", () => {
  const bytes = Buffer.from(page);
  const sites: Record<string, Site> = {
    "as text": (_req, res) => void res.writeHead(200, html).end(page),
    "as text of another encoding": (_req, res) => void res.writeHead(200, html).end(bytes.toString("hex"), "hex"),
    "as bytes, which the site uses for something else then": (_req, res) => {
      const own = Buffer.from(bytes);
      res.writeHead(200, html).end(own, () => own.fill(0));
    },
    "in pieces": (_req, res) => {
      res.writeHead(200, html).write(page);
      res.end("<p>the end</p>");
    },
  };
  test.each(Object.entries(sites))("%s: comes as it came the first time, for each visitor his own", async (_how, site) => {
    const told: string[] = [];
    const at = await serve(site, { report: ({ host }) => void told.push(host) });
    for (let turn = 0; turn < 4; turn++) {
      const { text } = await ask(at, "/");
      expect([isHeld(text), text.match(/gate\.js/g)?.length]).toEqual([true, 1]);
      expect((await ask(at, "/", { headers: { cookie: granted } })).text).toContain(COUNTER_RUNS);
      expect(told).toHaveLength(turn + 1);
    }
  });
});

test("a refused cookie of a style sheet does not get through", async () => {
  const at = await serve((_req, res) => {
    res.writeHead(200, { "Content-Type": "text/css", "Set-Cookie": ["_counter=1", "session=2"] }).end("a { color: red }");
  });
  const { headers } = await ask(at, "/a.css", { headers: { "sec-fetch-dest": "style", accept: "text/css" } });
  expect(headers["set-cookie"]).toEqual(["session=2"]);
});
