// A site of its own behind the real proxy: what it answers is for each test to say.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type RequestOptions, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { goodText } from "./registers.fixture.ts";
import { type Running, start } from "./temoin.fixture.ts";

export interface Site {
  readonly server: Server;
  readonly port: number;
  /** Answers from now on; counts anew. */
  answer(listener: RequestListener): void;
  /** Requests since then. */
  readonly asked: () => number;
  /** Connections since the start. */
  readonly connections: () => number;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  let listener: RequestListener = (_req, res) => void res.end();
  let asked = 0;
  let connections = 0;
  const server = createServer((req, res) => {
    asked += 1;
    listener(req, res);
  });
  server.on("checkContinue", (req, res) => server.emit("request", req, res));
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    server,
    port: (server.address() as AddressInfo).port,
    answer(next) {
      listener = next;
      asked = 0;
    },
    asked: () => asked,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type ProxyRunning = Running & { readonly port: number };

/** `temoin proxy` before that port, ready; and its own port. */
export async function startProxy(originPort: number, ...args: readonly string[]): Promise<ProxyRunning> {
  const running = start("proxy", `http://127.0.0.1:${originPort}`, "--port", "0", "--address", "127.0.0.1", ...args);
  // A test that fails before it stops the proxy must not leave it behind.
  const end = () => running.child.kill("SIGKILL");
  process.once("exit", end);
  running.child.once("exit", () => process.off("exit", end));
  await running.says("Stop: Ctrl+C");
  return { ...running, port: Number(/localhost:(\d+)\//.exec(running.out())?.[1]) };
}

/** A site and the proxy before it, with the register that has no fault. */
export async function startBoth(): Promise<{ readonly site: Site; readonly proxy: ProxyRunning }> {
  const folder = mkdtempSync(join(tmpdir(), "temoin-proxy-"));
  writeFileSync(join(folder, "register.yaml"), goodText);
  const site = await startSite();
  const proxy = await startProxy(site.port, "--register", join(folder, "register.yaml"), "--data", join(folder, "data"));
  proxy.child.once("exit", () => rmSync(folder, { recursive: true }));
  return { site, proxy };
}

/** Throws when the proxy did not stop cleanly. */
export async function stopBoth({ site, proxy }: { readonly site: Site; readonly proxy: ProxyRunning }): Promise<void> {
  proxy.child.kill("SIGTERM");
  const { code, err } = await proxy.ended;
  await site.close();
  if (code !== 0) throw new Error(`The proxy ended with ${code}.\n${err}`);
}

/** Resolves at the head of the answer. */
export function begin(
  port: number,
  path: string,
  init: RequestOptions & { body?: string | Buffer } = {},
): Promise<IncomingMessage> {
  const { body, headers, ...rest } = init;
  const all = { host: "shop.example", accept: "text/html", ...(headers as Record<string, string>) };
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, agent: false, ...rest, headers: all }, resolve)
      .once("error", reject)
      .end(body);
  });
}

export async function ask(port: number, path: string, init: Parameters<typeof begin>[2] = {}) {
  const answer = await begin(port, path, init);
  const chunks: Buffer[] = [];
  let cut = false;
  try {
    for await (const chunk of answer) chunks.push(chunk);
  } catch {
    cut = true;
  }
  const bytes = Buffer.concat(chunks);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    trailers: answer.trailers,
    bytes,
    text: bytes.toString("utf8"),
    cut,
  };
}

/** Sends these very bytes; resolves with all that comes back until the other side closes. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
  return text(socket);
}
