// Requests that mean two things, and other protocols, through the real command.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type ProxyRunning, type Site, sendRaw, startBoth, stopBoth } from "../testing/origin.fixture.ts";
import { type Socket, WebSocket, WebSocketServer } from "../testing/ws.fixture.ts";

// Each test starts or asks processes of its own, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let site: Site;
let proxy: ProxyRunning;
beforeAll(async () => {
  ({ site, proxy } = await startBoth());
});
afterAll(() => stopBoth({ site, proxy }));

describe("WebSocket", () => {
  test("messages pass both ways, and the handshake's cookie is judged", async () => {
    let origin = "";
    const sockets = new WebSocketServer({ server: site.server });
    sockets.on("headers", (headers) => headers.push("Set-Cookie: _counter=1", "Set-Cookie: temoin=x"));
    sockets.on("connection", (socket, req) => {
      origin = `${req.headers.origin} ${req.headers.cookie}`;
      socket.on("message", (message, binary) => socket.send(message, { binary }));
    });
    const options = { headers: { cookie: "_counter=1; other=2" }, origin: "http://shop.example", host: "127.0.0.1" };
    const socket = new WebSocket(`ws://localhost:${proxy.port}/`, {
      ...options,
      headers: { ...options.headers, host: "shop.example" },
    });
    const set = new Promise<string[] | undefined>((resolve) => {
      socket.once("upgrade", (answer) => resolve(answer.headers["set-cookie"]));
    });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    expect(await set).toEqual(["temoin=x"]);
    const large = Buffer.alloc(300_000, "y").toString();
    expect(await Promise.all(["small", large].map((text) => echoed(socket, text)))).toEqual(["small", large]);
    expect(origin).toBe(`http://127.0.0.1:${site.port} other=2`);
    const closed = new Promise<number>((resolve) => socket.once("close", resolve));
    for (const one of sockets.clients) one.close(4_001);
    expect(await closed).toBe(4_001);
    sockets.close();
  });

  test("a site that does not want one answers as ever", async () => {
    site.answer((_req, res) => void res.writeHead(404, { "Content-Type": "text/plain" }).end("no socket here"));
    const answer = await sendRaw(
      proxy.port,
      "GET / HTTP/1.1\r\nHost: shop.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    );
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).toContain("no socket here");
  });

  test("HTTP/2 in clear text, which could not be judged, is not passed on", async () => {
    site.answer((req, res) => void res.end(JSON.stringify([req.headers.upgrade, req.headers["http2-settings"]])));
    const lines = [
      "GET / HTTP/1.1",
      "Host: shop.example",
      "Connection: Upgrade, HTTP2-Settings",
      "Upgrade: h2c",
      "HTTP2-Settings: AAA",
      "",
      "",
    ];
    expect(await sendRaw(proxy.port, lines.join("\r\n"))).toContain("[null,null]");
  });
});

/** Sends, and resolves with the next message of the same length. */
function echoed(socket: Socket, text: string): Promise<string> {
  return new Promise((resolve) => {
    socket.on("message", (message) => {
      if (String(message).length === text.length) resolve(String(message));
    });
    socket.send(text);
  });
}

describe("a request that means two things is refused, and nothing of it reaches the site", () => {
  const post = "POST / HTTP/1.1\r\nHost: shop.example\r\n";
  test.each([
    [
      "a length and chunks",
      `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n`,
    ],
    ["two lengths", `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`],
    ["a coding that hides the chunks", `${post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ["a folded header", `${post}Transfer-Encoding:\r\n chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n`],
    ["a space before the colon", `${post}Content-Length : 5\r\n\r\nabcde`],
    ["bare line feeds in chunks", `${post}Transfer-Encoding: chunked\r\n\r\n1\na\n0\n\n`],
    ["no HTTP", "\x16\x03\x01\x02"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
    ["an upgrade with a body", `${post}Connection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 3\r\n\r\nabc`],
  ])("%s", async (_what, bytes) => {
    const reached: string[] = [];
    site.answer((req, res) => {
      req
        .on("error", () => {})
        .resume()
        .on("end", () => reached.push(req.url ?? ""));
      req.once("end", () => res.end());
    });
    expect(await sendRaw(proxy.port, bytes)).toMatch(/^HTTP\/1\.1 400 /);
    expect(reached).toEqual([]);
  });

  test("headers past all measure", async () => {
    const answer = await sendRaw(proxy.port, `GET / HTTP/1.1\r\nHost: shop.example\r\nX: ${"x".repeat(70_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*Delete this site's cookies/);
  });
});
