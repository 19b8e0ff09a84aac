// Bodies of any size and pace, through the real command.
import { type IncomingMessage, request } from "node:http";
import type { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { begin, type ProxyRunning, type Site, startBoth, stopBoth } from "../testing/origin.fixture.ts";
import { serveProxy } from "./serve.ts";

// Each test starts or asks processes of its own, on machines that do other things too.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let site: Site;
let proxy: ProxyRunning;
beforeAll(async () => {
  ({ site, proxy } = await startBoth());
});
afterAll(() => stopBoth({ site, proxy }));

describe("streams", () => {
  test.each(["text/event-stream", "text/html", "application/octet-stream"])(
    "each piece of %s arrives before the next is made",
    async (type) => {
      const pieces = ["<p>one</p>", "<p>two</p>", "<p>three</p>"];
      let send = () => {};
      site.answer((_req, res) => {
        res.writeHead(200, { "Content-Type": type }).flushHeaders();
        let n = 0;
        send = () => void (n < pieces.length ? res.write(pieces[n++]) : res.end());
      });
      // The head is there although no byte of the body has been written.
      const answer = await begin(proxy.port, "/");
      let text = "";
      send();
      for await (const chunk of answer.setEncoding("utf8")) {
        text += chunk;
        if (pieces.some((piece) => text.endsWith(piece))) send();
      }
      expect(text.endsWith(pieces.join(""))).toBe(true);
    },
  );

  test("an upload reaches the site piece by piece", async () => {
    let arrived: (text: string) => void = () => {};
    const first = new Promise<string>((resolve) => {
      arrived = resolve;
    });
    site.answer((req, res) => {
      req.once("data", (chunk) => arrived(String(chunk)));
      req.on("end", () => res.end("done"));
    });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: proxy.port, method: "POST", headers: { host: "shop.example" } }, resolve);
      asked.once("error", reject).write("first");
      // The rest is sent only when the site has the first piece.
      first.then(() => asked.end("second"));
    });
    expect(await first).toBe("first");
    expect((await answer).statusCode).toBe(200);
  });

  // 50 MB, of which nobody takes any at first: what cannot leave the proxy must not enter it.
  const block = Buffer.alloc(1_000_000, "x");
  const total = 50 * block.length;

  test("50 MB down: the visitor's pace is the site's", async () => {
    let sent = 0;
    site.answer((_req, res) => {
      res.writeHead(200, { "Content-Type": "application/octet-stream", "Content-Length": total });
      pour(res, (bytes) => {
        sent += bytes;
      });
    });
    const answer = await begin(proxy.port, "/down");
    await settled(() => sent);
    expect(sent).toBeLessThan(total / 2);
    let received = 0;
    for await (const chunk of answer) received += chunk.length;
    expect(received).toBe(total);
  });

  test("50 MB up: the site's pace is the visitor's", async () => {
    let sent = 0;
    let read = () => {};
    site.answer((req, res) => {
      let received = 0;
      read = () => {
        req.on("data", (chunk) => {
          received += chunk.length;
        });
        req.on("end", () => res.end(String(received)));
      };
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port: proxy.port, method: "PUT", headers: { host: "shop.example" } }, resolve);
      pour(asked.once("error", reject), (bytes) => {
        sent += bytes;
      });
    });
    await settled(() => sent);
    expect(sent).toBeLessThan(total / 2);
    read();
    let text = "";
    for await (const chunk of (await answered).setEncoding("utf8")) text += chunk;
    expect(text).toBe(String(total));
  });

  /** Writes it all, as fast as the other side lets it. */
  function pour(into: Writable, count: (bytes: number) => void): void {
    let left = total;
    const go = () => {
      while (left > 0) {
        left -= block.length;
        count(block.length);
        if (!into.write(block)) return void into.once("drain", go);
      }
      into.end();
    };
    go();
  }

  /** Everything that can move has moved: it has begun, and two looks in a row find the same. */
  async function settled(look: () => number): Promise<void> {
    for (let before = -1; look() === 0 || look() !== before; await new Promise((resolve) => setTimeout(resolve, 200)))
      before = look();
  }
});

describe("Expect: 100-continue", () => {
  /** Whether the visitor was told to send, and the status in the end. */
  async function upload(pause: number): Promise<[boolean, number | undefined]> {
    const origin = { url: new URL(`http://127.0.0.1:${site.port}`), keepHost: false, patience: 60_000, pause };
    const before = (_req: unknown, _res: unknown, next: () => void) => next();
    const running = await serveProxy({ origin, before, onFailure: () => {}, port: 0, address: "127.0.0.1" });
    let told = false;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { host: "shop.example", expect: "100-continue", "content-length": 4 };
      const asked = request({ host: "127.0.0.1", port: running.port, method: "PUT", headers, agent: false }, resolve);
      asked.once("continue", () => {
        told = true;
        asked.end("body");
      });
      asked.once("error", reject).flushHeaders();
    });
    await new Promise((resolve) => answer.resume().once("close", resolve));
    await running.stop();
    return [told, answer.statusCode];
  }

  test("the site's word is the visitor's, however long it takes", async () => {
    site.answer((req, res) => {
      res.writeContinue();
      req.resume().once("end", () => res.end());
    });
    expect(await upload(3_600_000)).toEqual([true, 200]);
    site.answer((_req, res) => void res.writeHead(413, { Connection: "close" }).end());
    expect(await upload(3_600_000)).toEqual([false, 413]);
  });

  test("a site that says nothing does not keep the visitor waiting for ever", async () => {
    site.answer((req, res) => void req.resume().once("end", () => res.end()));
    expect(await upload(50)).toEqual([true, 200]);
  });
});
