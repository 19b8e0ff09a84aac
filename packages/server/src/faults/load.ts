// Visitors: sends choices over HTTP on many connections and writes down each one that was acknowledged, with its receipt.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";

export interface Target {
  readonly port: number;
  readonly edition: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly retryAfter: string | undefined;
  readonly body: string;
}

export interface Load {
  /** Receipts by record id. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Answers that were no acknowledgement. */
  readonly refused: readonly Answer[];
  /** Where to send from now on; undefined while there is no server: then visitors wait. */
  aim(target: Target | undefined): void;
  /** Resolves when `count` more have been acknowledged. */
  more(count: number): Promise<void>;
  /** Resolves when `count` more have been refused. */
  moreRefused(count: number): Promise<void>;
  /** Every visitor goes on until the choice under way is acknowledged, if `patient`; then stops. */
  end(patient: boolean): Promise<void>;
}

/** As a browser does, each sends the same choice again until it is acknowledged; `targets` are taken in turn. */
export function startLoad(connections: number): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const acknowledged = new Map<string, string>();
  const refused: Answer[] = [];
  let target: Target | undefined;
  let ending: "patient" | "now" | undefined;

  async function tellOne(n: number): Promise<void> {
    const id = randomUUID();
    while (ending !== "now") {
      const answer = target && (await post(agent, target, choice(id, target.edition, n)).catch(() => undefined));
      if (answer && (answer.status === 201 || answer.status === 200)) {
        acknowledged.set(id, JSON.parse(answer.body).receipt);
        return;
      }
      if (answer) refused.push(answer);
      await setTimeout(20);
    }
  }
  const lanes = Array.from({ length: connections }, async () => {
    for (let n = 0; ending === undefined; n++) await tellOne(n);
  });
  async function until(count: () => number, more: number): Promise<void> {
    for (const goal = count() + more; count() < goal; ) await setTimeout(5);
  }
  return {
    acknowledged,
    refused,
    aim(next) {
      target = next;
    },
    more: (count) => until(() => acknowledged.size, count),
    moreRefused: (count) => until(() => refused.length, count),
    async end(patient) {
      ending = patient ? "patient" : "now";
      await Promise.all(lanes);
      agent.destroy();
    },
  };
}

/** One choice, or the same again. */
export function choice(id: string, edition: string, n = 0): string {
  const purposes = [[], ["statistics"], ["statistics", "ads"]][n % 3];
  return JSON.stringify({ id, edition, purposes, services: {}, how: "button", layer: "banner", language: "fr" });
}

export function post(agent: Agent | undefined, { port }: Target, body: string): Promise<Answer> {
  return ask(agent, port, "POST", "/temoin/choices", body);
}

export function ask(agent: Agent | undefined, port: number, method: string, path: string, body = ""): Promise<Answer> {
  const headers = { host: "localhost", "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, method, path, headers, ...(agent ? { agent } : {}) };
    const asked = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers["content-type"] ?? "",
          retryAfter: answer.headers["retry-after"],
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on("error", reject).end(body);
  });
}
