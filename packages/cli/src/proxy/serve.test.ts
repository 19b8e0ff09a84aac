// Answers that break off, connections that end, through the real command.
import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, begin, type ProxyRunning, type Site, startBoth, stopBoth } from "../testing/origin.fixture.ts";
import { WebSocket, WebSocketServer } from "../testing/ws.fixture.ts";
import { serveProxy } from "./serve.ts";

// Each test starts or asks processes of its own, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let site: Site;
let proxy: ProxyRunning;
beforeAll(async () => {
  ({ site, proxy } = await startBoth());
});
afterAll(() => stopBoth({ site, proxy }));

test("HEAD and trailers pass", async () => {
  site.answer((req, res) => {
    if (req.method === "HEAD") return void res.writeHead(200, { "Content-Length": 1_234, "Content-Type": "image/png" }).end();
    res.writeHead(200, { Trailer: "Took", "Content-Type": "text/plain" });
    res.write("body");
    res.addTrailers({ Took: "3" });
    res.end();
  });
  const head = await ask(proxy.port, "/", { method: "HEAD" });
  expect([head.headers["content-length"], head.bytes.length]).toEqual(["1234", 0]);
  expect((await ask(proxy.port, "/")).trailers).toEqual({ took: "3" });
});

test("early hints pass, without those of held hosts", async () => {
  site.answer((_req, res) => {
    const link = ["</own.css>; rel=preload; as=style", "<https://counter.example/c.js>; rel=preload; as=script"];
    res.writeEarlyHints({ link });
    res.end("done");
  });
  const hints: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    const headers = { host: "shop.example", accept: "text/html" };
    const asked = request({ host: "127.0.0.1", port: proxy.port, headers, agent: false }, (answer) => {
      answer.resume().once("end", resolve);
    });
    asked.on("information", ({ statusCode, headers }) => hints.push([statusCode, headers.link]));
    asked.once("error", reject).end();
  });
  expect(hints).toEqual([[103, "</own.css>; rel=preload; as=style"]]);
});

test("a visitor who leaves before anything is answered ends the site's work too", async () => {
  const asked = request({ host: "127.0.0.1", port: proxy.port, headers: { host: "shop.example" } });
  asked.on("error", () => {});
  const gone = new Promise<void>((resolve) => {
    site.answer((req) => {
      req.socket.once("close", () => resolve());
      asked.destroy();
    });
  });
  asked.end();
  await gone;
});

test("a visitor who leaves ends the site's work", async () => {
  let left: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    left = resolve;
  });
  site.answer((_req, res) => {
    res.once("close", left);
    res.writeHead(200, { "Content-Type": "text/plain" }).write("endless");
  });
  const answer = await begin(proxy.port, "/");
  answer.on("error", () => {}).destroy();
  await gone;
});

describe("a site that fails", () => {
  test.each(["text/html", "text/plain"])("in the middle of %s: the answer is cut, never ended as if whole", async (type) => {
    site.answer((_req, res) => {
      res.writeHead(200, { "Content-Type": type });
      res.write("<p>half of it</p>", () => res.destroy());
    });
    const { cut, bytes } = await ask(proxy.port, "/");
    expect(cut).toBe(true);
    expect(String(bytes)).not.toContain("</html>");
    site.answer((_req, res) => void res.end("fine again"));
    expect((await ask(proxy.port, "/")).text).toBe("fine again");
  });

  test("before it answers: 502; by what is no HTTP: 502", async () => {
    site.answer((req) => void req.socket.destroy());
    expect((await ask(proxy.port, "/")).status).toBe(502);
    site.answer((req) => void req.socket.end("220 mail.example ESMTP\r\n"));
    const { status, text } = await ask(proxy.port, "/");
    expect([status, JSON.parse(text).title]).toEqual([502, "The site behind this proxy answered what is no HTTP."]);
  });

  test("that closes a kept connection just when it is used again is asked once more", async () => {
    let n = 0;
    site.answer((req, res) => {
      n += 1;
      // The second request comes over the first one's connection.
      if (n === 2) req.socket.resetAndDestroy();
      else res.end(`answer ${n}`);
    });
    expect((await ask(proxy.port, "/")).text).toBe("answer 1");
    expect((await ask(proxy.port, "/")).text).toBe("answer 3");
  });

  test("that is silent for too long: 504, and its reason for the log", async () => {
    site.answer(() => {});
    const codes: string[] = [];
    const origin = { url: new URL(`http://127.0.0.1:${site.port}`), keepHost: false, patience: 100, pause: 100 };
    const before = (_req: unknown, _res: unknown, next: () => void) => next();
    const running = await serveProxy({ origin, before, onFailure: (code) => codes.push(code), port: 0, address: "127.0.0.1" });
    const { status, headers } = await ask(running.port, "/");
    expect([status, headers["content-type"], codes]).toEqual([504, "application/problem+json", ["timeout"]]);
    await running.stop();
  });
});

test("stopping ends open sockets and lets answers finish", async () => {
  let finish = () => {};
  site.answer((_req, res) => {
    res.writeHead(200, { "Content-Type": "text/plain" }).write("first ");
    finish = () => void res.end("last");
  });
  const origin = { url: new URL(`http://127.0.0.1:${site.port}`), keepHost: false, patience: 10_000, pause: 1_000 };
  const before = (_req: unknown, _res: unknown, next: () => void) => next();
  const running = await serveProxy({ origin, before, onFailure: () => {}, port: 0, address: "127.0.0.1" });
  const answer = await begin(running.port, "/");
  const stopped = running.stop();
  await expect(
    new Promise((resolve, reject) => connect(running.port, "127.0.0.1", () => resolve(0)).once("error", reject)),
  ).rejects.toThrow();
  finish();
  let text = "";
  for await (const chunk of answer.setEncoding("utf8")) text += chunk;
  expect(text).toBe("first last");
  await stopped;
});

test("stopping does not wait for open WebSockets", async () => {
  const sockets = new WebSocketServer({ server: site.server });
  const origin = { url: new URL(`http://127.0.0.1:${site.port}`), keepHost: false, patience: 10_000, pause: 1_000 };
  const before = (_req: unknown, _res: unknown, next: () => void) => next();
  const running = await serveProxy({ origin, before, onFailure: () => {}, port: 0, address: "127.0.0.1", patience: 3_600_000 });
  const socket = new WebSocket(`ws://127.0.0.1:${running.port}/`, {});
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  await running.stop();
  await closed;
  sockets.close();
});
