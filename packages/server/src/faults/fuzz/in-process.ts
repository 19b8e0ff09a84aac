// Inputs as requests, without a socket.
import { type Input, inputOf } from "./inputs.ts";
import { faultsOf } from "./judge-answer.ts";
import type { Served } from "./served.ts";

export interface Found {
  readonly seed: number;
  readonly fault: string;
  readonly input: string;
}

export interface Fuzzed {
  readonly sent: number;
  /** By status. */
  readonly answers: Readonly<Record<string, number>>;
  readonly found: readonly Found[];
}

/** Seeds from `first` on, `count` of them, some at the same time. */
export async function fuzzInProcess({ app, known, secrets }: Served, first: number, count: number): Promise<Fuzzed> {
  const answers: Record<string, number> = {};
  const found: Found[] = [];
  let sent = 0;
  let next = first;
  async function lane(): Promise<void> {
    while (next < first + count) {
      const seed = next++;
      const input = inputOf(seed, known);
      const request = requestOf(input);
      // The client's own library refuses to send it; the sockets do not.
      if (!request) continue;
      sent += 1;
      const given = await app.fetch(request).then(
        async (answer) => ({ status: answer.status, headers: answer.headers, body: await answer.text() }),
        (error) => ({ status: 599, headers: new Headers(), body: String(error?.stack) }),
      );
      answers[given.status] = (answers[given.status] ?? 0) + 1;
      for (const fault of faultsOf(given, secrets, input.method === "HEAD")) found.push({ seed, fault, input: shown(input) });
    }
  }
  await Promise.all(Array.from({ length: 32 }, lane));
  return { sent, answers, found };
}

function requestOf({ method, path, headers, body }: Input): Request | undefined {
  const bodyless = method === "GET" || method === "HEAD";
  try {
    const all = new Headers();
    for (const [name, value] of headers) all.append(name, value);
    const init = { method, headers: all, ...(bodyless || !body ? {} : { body, duplex: "half" }) };
    return new Request(`https://shop.test${path}`, init as RequestInit);
  } catch {
    return undefined;
  }
}

export function shown({ method, path, headers, body }: Input): string {
  const text = Buffer.from(body ?? [])
    .toString("latin1")
    .slice(0, 300);
  return `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 400)} ${text}`;
}
