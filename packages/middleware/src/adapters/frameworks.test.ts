// Every framework, asked the same: what differs between them is how a site answers, not what leaves it.
import { createServer, type Server } from "node:http";
import { Readable } from "node:stream";
import { createAdaptorServer } from "@hono/node-server";
import fastify from "fastify";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { streamText } from "hono/streaming";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temoin as onFastify } from "./fastify.ts";
import { temoin as onHono } from "./hono.ts";
import { temoin as onNode } from "./node.ts";
import { ask, begin, type Opened, open } from "./testing/ask.fixture.ts";
import { express } from "./testing/express.fixture.ts";
import { COUNTER_RUNS, granted, isHeld, options, page } from "./testing/shop.fixture.ts";

const COOKIES = ["_counter=1; Path=/", "session=2; Path=/"];
const half = page.indexOf("<p>");

/** Paths that the site's own code was asked for. */
const reached: string[] = [];

/** What each page waits for before its second half is sent. */
let finish: () => void = () => {};
const until = () =>
  new Promise<void>((resolve) => {
    finish = resolve;
  });

const makers: Record<string, () => Promise<Server>> = {
  async express() {
    const app = express();
    app.use(onNode(options));
    app.get("/", (_req, res) => void res.append("Set-Cookie", COOKIES).send(page));
    app.get("/cookie", (req, res) => void res.json({ cookie: req.headers.cookie ?? null }));
    app.get("/slow", async (_req, res) => {
      res.type("html").write(page.slice(0, half));
      await until();
      res.end(page.slice(half));
    });
    app.get("/fails", () => {
      throw new Error("the site's own");
    });
    app.use((req, _res, next) => {
      reached.push(req.url ?? "");
      next();
    });
    return createServer(app);
  },
  async fastify() {
    const app = fastify({ serverFactory: (handler) => createServer((req, res) => handler(req, res)) });
    app.register(onFastify, options);
    // A context of its own, beside the plugin.
    app.register(async (inner) => {
      inner.get("/", (_request, reply) => reply.header("set-cookie", COOKIES).type("text/html").send(page));
      inner.get("/cookie", (request) => ({ cookie: request.headers.cookie ?? null }));
      inner.get("/slow", (_request, reply) => reply.type("text/html").send(Readable.from(pieces())));
      inner.get("/temoin/gate.js", async (request) => void reached.push(request.url));
      inner.get("/fails", async () => {
        throw new Error("the site's own");
      });
    });
    await app.ready();
    return app.server;
  },
  async hono() {
    const app = new Hono();
    app.use(onHono(options));
    app.get("/", (c) => {
      for (const line of COOKIES) c.header("set-cookie", line, { append: true });
      return c.html(page);
    });
    app.get("/cookie", (c) => c.json({ cookie: c.req.header("cookie") ?? null }));
    app.get("/slow", (c) => {
      c.header("content-type", "text/html");
      return streamText(c, async (stream) => {
        c.header("content-type", "text/html");
        await stream.write(page.slice(0, half));
        await until();
        await stream.write(page.slice(half));
      });
    });
    app.get("/fails", () => {
      throw new Error("the site's own");
    });
    app.get("/temoin/gate.js", (c) => {
      reached.push(c.req.path);
      return c.text("the site's");
    });
    app.onError((_error, c) => c.text("failed", 500));
    return createAdaptorServer({ fetch: app.fetch }) as Server;
  },
};

async function* pieces() {
  yield page.slice(0, half);
  await until();
  yield page.slice(half);
}

describe.each(Object.entries(makers))("%s", (_name, make) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(await make());
  });
  afterAll(() => opened.close());

  test("holds the page and its cookies", async () => {
    const { status, text, headers } = await ask(opened.port, "/");
    expect(status).toBe(200);
    expect(isHeld(text)).toBe(true);
    expect(headers["set-cookie"]).toEqual(COOKIES.slice(1));
    expect(headers["content-security-policy"]).toContain("counter.example");
    expect(headers.vary?.toLowerCase()).toContain("cookie");
  });

  test("with consent the counter runs and keeps its cookie", async () => {
    const { text, headers } = await ask(opened.port, "/", { headers: { cookie: granted } });
    expect(text).toContain(COUNTER_RUNS);
    expect(headers["set-cookie"]?.map((line) => line.split("=", 1)[0])).toEqual(["_counter", "session"]);
  });

  test("the site does not read what was refused", async () => {
    const { text } = await ask(opened.port, "/cookie", { headers: { cookie: "_counter=1; session=2" } });
    expect(JSON.parse(text)).toEqual({ cookie: "session=2" });
  });

  test("the first half is there before the second is made", async () => {
    const answer = await begin(opened.port, "/slow");
    let text = "";
    for await (const chunk of answer.setEncoding("utf8")) {
      text += chunk;
      if (text.includes("logo.svg")) finish();
    }
    expect(isHeld(text)).toBe(true);
    expect(text).toMatch(/<\/html>$/);
  });

  test("the first-party path is Témoin's; errors and unknown pages stay the site's", async () => {
    const own = await ask(opened.port, "/temoin/choices", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect([own.text, own.headers["set-cookie"]]).toEqual(["Témoin: POST /temoin/choices", ["temoin=x; Path=/"]]);
    expect((await ask(opened.port, "/temoin/gate.js")).text).toBe("Témoin: GET /temoin/gate.js");
    // A round more, in which a site that was asked too would have been.
    await ask(opened.port, "/");
    expect(reached).not.toContain("/temoin/gate.js");
    expect((await ask(opened.port, "/fails")).status).toBe(500);
    expect((await ask(opened.port, "/nowhere")).status).toBe(404);
  });

  test("HEAD has the head of a GET", async () => {
    const { status, bytes, headers } = await ask(opened.port, "/", { method: "HEAD" });
    expect([status, bytes.length, headers["set-cookie"]]).toEqual([200, 0, COOKIES.slice(1)]);
    expect(headers["content-security-policy"]).toContain("counter.example");
  });
});

test("hono: compress() stands outside", async () => {
  const app = new Hono();
  app.use(compress());
  app.use(onHono(options));
  app.get("/", (c) => c.html(page));
  const opened = await open(createAdaptorServer({ fetch: app.fetch }) as Server);
  const { headers, text } = await ask(opened.port, "/", { headers: { "accept-encoding": "gzip" } });
  await opened.close();
  expect(headers["content-encoding"]).toBe("gzip");
  expect(isHeld(text)).toBe(true);
});
