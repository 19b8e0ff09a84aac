// What the middleware costs a server: the same node:http server with and without it, in alternating rounds of one run.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { spread } from "./statistics.ts";
import { table } from "./table.ts";

interface Server {
  readonly worker: Worker;
  readonly ports: Readonly<Record<string, number>>;
  /** Microseconds of processor time that its thread has spent. */
  cpu(): Promise<number>;
}

const ROUNDS = 15;
const REQUESTS = 600;
const CONNECTIONS = 4;

/** Each pair: what is measured and what it is measured against; the last one shows how much of a figure is noise. */
const pairs: readonly (readonly [title: string, ours: string, base: string])[] = [
  ["rendering 30 kB (React), nothing to hold", "react+gate", "react"],
  ["the same, each page another", "react differs+gate", "react differs"],
  ["rendering 30 kB (hono/html), nothing to hold", "render+gate", "render"],
  ["the same, each page another", "render differs+gate", "render differs"],
  ["rendering 30 kB (hono/html), gate put in, three things held", "render+held", "render"],
  ["the same, each page another", "render differs+held", "render differs"],
  ["30 kB from memory, nothing to hold", "static+gate", "static"],
  ["control: rendering beside rendering", "render again", "render"],
];

export async function middleware(): Promise<void> {
  const server = await startServer();
  try {
    await throughput(server);
    await firstByte(server);
  } finally {
    await server.worker.terminate();
  }
}

async function startServer(): Promise<Server> {
  // Without it React renders as for developers, which takes several times as long and would flatter us.
  const env = { ...process.env, NODE_ENV: "production" };
  const worker = new Worker(new URL("./middleware/server.ts", import.meta.url), { env });
  const [ports] = await once(worker, "message");
  return {
    worker,
    ports,
    async cpu() {
      worker.postMessage("cpu");
      const [spent] = await once(worker, "message");
      return spent;
    },
  };
}

/** Processor time of the server's thread for each request: what another program takes meanwhile does not count. */
async function throughput(server: Server): Promise<void> {
  const variants = [...new Set(pairs.flatMap(([, ours, base]) => [ours, base]))];
  const spent = new Map<string, number[]>(variants.map((name) => [name, []]));
  for (let round = -2; round < ROUNDS; round++) {
    // Every other round goes the other way, so that none is always the first.
    for (const name of round % 2 === 0 ? variants : variants.toReversed()) {
      const before = await server.cpu();
      await Promise.all(Array.from({ length: CONNECTIONS }, () => ask(portOf(server, name), "/", REQUESTS / CONNECTIONS)));
      const each = ((await server.cpu()) - before) / REQUESTS;
      if (round >= 0) spent.get(name)?.push(each);
    }
  }
  console.log(
    `\nThe same node:http server with and without the middleware: ${ROUNDS} alternating rounds of ${REQUESTS} requests,` +
      " processor time of the server's thread.\n",
  );
  const rows = pairs.map(([title, ours, base]) => {
    const [with_ = [], without = []] = [spent.get(ours), spent.get(base)];
    const ratios = with_.map((value, round) => (without[round] as number) / value);
    return [title, spread(without, 0), spread(with_, 0), spread(ratios, 3)];
  });
  console.log(table(["what", "µs without", "µs with", "throughput with / without"], rows));
}

/** A page whose head comes at once and whose rest takes 200 ms: what is seen first must not wait for the rest. */
async function firstByte(server: Server): Promise<void> {
  const times: Record<string, number[]> = { slow: [], "slow+held": [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(times)) {
      const start = performance.now();
      await ask(portOf(server, name), "/", 1, () => times[name]?.push(performance.now() - start));
    }
  }
  console.log("\nA page of which the first part comes at once and the last after 200 ms: time to the first byte of its body.\n");
  console.log(
    table(
      ["server", "ms"],
      Object.entries(times).map(([name, values]) => [name, spread(values)]),
    ),
  );
}

function portOf(server: Server, name: string): number {
  const port = server.ports[name];
  if (port === undefined) throw new Error(`The server has no "${name}".`);
  return port;
}

/** Sends `count` requests one after the other over one connection. `first`: called at the first byte of a body. */
function ask(port: number, path: string, count: number, first?: () => void): Promise<void> {
  const head = `GET ${path} HTTP/1.1\r\nHost: shop.example\r\nAccept: text/html\r\nSec-Fetch-Dest: document\r\nCookie: session=abc\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, "127.0.0.1");
    let left = count;
    let got = Buffer.alloc(0);
    let begun = false;
    socket.once("error", reject).on("data", (chunk) => {
      got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
      const body = got.indexOf("\r\n\r\n") + 4;
      if (!begun && body > 3 && got.length > body) {
        begun = true;
        first?.();
      }
      if (!isWhole(got, body)) return;
      got = Buffer.alloc(0);
      begun = false;
      if (--left > 0) socket.write(head);
      else socket.end(resolve);
    });
    socket.write(head);
  });
}

const LAST_CHUNK = Uint8Array.of(48, 13, 10, 13, 10);

function isWhole(got: Buffer, body: number): boolean {
  if (body < 4) return false;
  const length = /content-length: (\d+)/i.exec(got.toString("latin1", 0, body))?.[1];
  return length === undefined ? got.subarray(-5).equals(LAST_CHUNK) : got.length >= body + Number(length);
}
