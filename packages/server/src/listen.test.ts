import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listen } from "./listen.ts";
import { openSqlite } from "./store/sqlite.ts";
import { choiceFor, ID, serveShop } from "./testing/serving.fixture.ts";

const address = "127.0.0.1";

test("stop() answers what has been asked, then runs what comes afterwards, once", async () => {
  const events: string[] = [];
  const { port, stop } = await listen({
    port: 0,
    address,
    async fetch() {
      events.push("asked");
      await setTimeout(200);
      events.push("answered");
      return new Response("done");
    },
    async afterwards() {
      events.push("afterwards");
    },
  });
  const asked = fetch(`http://${address}:${port}/`);
  while (events.length === 0) await setTimeout(5);
  const stopped = Promise.all([stop(), stop()]);
  const response = await asked;
  expect(await response.text()).toBe("done");
  expect(response.headers.get("connection")).toBe("close");
  await stopped;
  expect(events).toEqual(["asked", "answered", "afterwards"]);
  await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
});

test("a request that never ends does not hold the stop for ever", async () => {
  let asked = () => {};
  const arrived = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const fetchNever = () => {
    asked();
    return new Promise<Response>(() => {});
  };
  const { port, stop } = await listen({ port: 0, address, fetch: fetchNever, patience: 100 });
  const failed = fetch(`http://${address}:${port}/`).catch(() => "cut off");
  await arrived;
  await stop();
  expect(await failed).toBe("cut off");
});

test("a port in use is told", async () => {
  const taken = createServer().listen(0, address);
  await once(taken, "listening");
  const { port } = taken.address() as { port: number };
  await expect(listen({ port, address, fetch: () => new Response() })).rejects.toMatchObject({ code: "EADDRINUSE" });
  taken.close();
});

test("over a real connection: what is cut off or too large stores nothing, whatever its headers claim", async () => {
  const folder = mkdtempSync(join(tmpdir(), "temoin-listen-"));
  const store = await openSqlite(join(folder, "temoin.db"));
  const app = await serveShop(store);
  const { port, stop } = await listen({ port: 0, address, fetch: app.fetch, afterwards: () => store.close() });
  const body = JSON.stringify(choiceFor(app));
  const head = (length: number) =>
    `POST /temoin/choices HTTP/1.1\r\nHost: shop.test\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  for (const length of [body.length + 100, body.length - 10]) {
    const socket = connect(port, address);
    socket.end(head(length) + body).resume();
    await once(socket, "close");
  }
  expect(await store.count("shop")).toBe(0);
  const send = (text: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { host: "shop.test", "content-type": "application/json" };
      const asked = request({ host: address, port, path: "/temoin/choices", method: "POST", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on("error", reject).end(text);
    });
  expect(await send(body + " ".repeat(1_048_576))).toBe(413);
  expect(await store.count("shop")).toBe(0);
  expect(await send(body)).toBe(201);
  await stop();
  rmSync(folder, { recursive: true });
});

test("SIGTERM under load: every acknowledged choice is kept and the process ends by itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "temoin-term-"));
  const file = join(folder, "temoin.db");
  const child = spawn(process.execPath, [fileURLToPath(new URL("./testing/server.fixture.ts", import.meta.url)), file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = await once(child.stdout.setEncoding("utf8"), "data");
  const { port, edition } = JSON.parse(printed);
  const acknowledged: string[] = [];
  const load = Array.from({ length: 20 }, async (_, lane) => {
    for (let n = 0; ; n++) {
      const id = ID.slice(0, -8) + String(lane * 100_000 + n).padStart(8, "0");
      const body = JSON.stringify({
        ...{ id, edition, purposes: [], services: {}, how: "button", layer: "banner", language: "fr" },
      });
      const url = `http://localhost:${port}/temoin/choices`;
      const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body }).catch(
        () => undefined,
      );
      if (response?.status !== 201) return;
      acknowledged.push(id);
    }
  });
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(50);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  await Promise.all(load);

  expect(code).toBe(0);
  const store = await openSqlite(file);
  const kept = new Set<string>();
  for (const { id } of await store.pending("shop", 100_000)) kept.add(id);
  await store.close();
  rmSync(folder, { recursive: true });
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});
