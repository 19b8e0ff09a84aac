// The same inputs as bytes on a connection, with what only bytes can do: two lengths, no host, broken lines, an early end.
import { connect } from "node:net";
import type { Found, Fuzzed } from "./in-process.ts";
import { shown } from "./in-process.ts";
import { type Input, inputOf } from "./inputs.ts";
import { faultsOf, type Given } from "./judge-answer.ts";
import { type Chance, chance } from "./random.ts";
import type { Served } from "./served.ts";

export async function fuzzSockets(served: Served, port: number, first: number, count: number): Promise<Fuzzed> {
  const answers: Record<string, number> = {};
  const found: Found[] = [];
  let sent = 0;
  let next = first;
  async function lane(): Promise<void> {
    while (next < first + count) {
      const seed = next++;
      const input = inputOf(seed, served.known);
      const given = readAnswer(await exchange(port, bytesOf(input, chance(seed + 1_000_000_000))));
      sent += 1;
      // Cut off without a word: the request was not whole either.
      answers[given?.status ?? "none"] = (answers[given?.status ?? "none"] ?? 0) + 1;
      if (!given) continue;
      // A byte that was changed may have made it HEAD; other answers that say nothing tell no length either.
      const bodiless = input.method === "HEAD" || (given.body === "" && Number(given.headers.get("content-length")) > 0);
      for (const fault of faultsOf(given, served.secrets, bodiless)) found.push({ seed, fault, input: shown(input) });
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane));
  return { sent, answers, found };
}

function bytesOf({ method, path, headers, body = new Uint8Array() }: Input, dice: Chance): Buffer {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  if (!dice.onceIn(10)) lines.push("connection: close");
  if (body.length > 0 && !dice.onceIn(20)) lines.push(`content-length: ${body.length}`);
  const end = dice.onceIn(20) ? "\n" : "\r\n";
  const start = dice.onceIn(15) ? dice.pick(strangeStarts)(method, path) : `${method} ${path} HTTP/1.1`;
  const head = Buffer.from(`${start}${end}${lines.join(end)}${end}${end}`, dice.onceIn(2) ? "latin1" : "utf8");
  const all = Buffer.concat([head, body]);
  if (dice.onceIn(15)) return all.subarray(0, dice.below(all.length));
  if (dice.onceIn(15)) all[dice.below(all.length)] = dice.below(256);
  return all;
}

const strangeStarts: readonly ((method: string, path: string) => string)[] = [
  (method, path) => `${method} ${path} HTTP/1.0`,
  (method, path) => `${method} ${path} HTTP/9.9`,
  (method, path) => `${method} https://shop.test${path} HTTP/1.1`,
  (method, path) => `${method} ftp://shop.test${path} HTTP/1.1`,
  (method) => `${method} * HTTP/1.1`,
  () => "CONNECT shop.test:443 HTTP/1.1",
  (method, path) => `${method}  ${path}`,
  (method, path) => `${method} ${path.slice(1)} HTTP/1.1`,
  () => "PRI * HTTP/2.0",
  () => "\x16\x03\x01\x02\x00\x01\x00",
  (method, path) => `${method} ${path} HTTP/1.1\r\nx: ${"y".repeat(20_000)}`,
];

/** Everything that the server says until it closes the connection. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
  });
}

/** Of the last answer, which is not 100 Continue; undefined when there is none. */
function readAnswer(text: string): Given | undefined {
  const answer = text.replace(/^HTTP\/1\.1 100[^\r]*\r\n\r\n/, "");
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
  if (!status) return undefined;
  const end = answer.indexOf("\r\n\r\n");
  const headers = new Headers();
  for (const line of answer.slice(0, end).split("\r\n").slice(1)) {
    const colon = line.indexOf(":");
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const length = Number(headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  return { status, headers, body: answer.slice(end + 4, end + 4 + length) };
}
