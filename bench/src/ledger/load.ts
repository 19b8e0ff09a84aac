// The load, as a process of its own. Closed: each connection asks again as soon as it is answered. Open: so many a second, whatever the answers do.
import { setTimeout } from "node:timers/promises";
import { requests } from "./bodies.ts";
import { connection } from "./connection.ts";
import type { Facts } from "./facts.ts";

export interface Job {
  readonly facts: Facts;
  readonly connections: number;
  readonly milliseconds: number;
  /** Requests a second for an open load; left out for a closed one. */
  readonly rate?: number;
}

export interface Outcome {
  readonly acknowledged: number;
  /** Answers that were no acknowledgement, by status; "broken" for none. */
  readonly others: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Milliseconds from when it was due to be sent until its answer was there, ascending. */
  readonly latencies: readonly number[];
  /** Some of the acknowledgements. */
  readonly samples: readonly string[];
}

const SAMPLE_EVERY = 97;

async function run({ facts, connections, milliseconds, rate }: Job): Promise<Outcome> {
  const next = requests(facts);
  const latencies: number[] = [];
  const samples: string[] = [];
  const others: Record<string, number> = {};
  let acknowledged = 0;
  const free = Array.from({ length: connections }, () => connection(facts.port));

  async function ask(through: ReturnType<typeof connection>, due: number): Promise<void> {
    const { id, text } = next();
    const answer = await through.ask(text).catch(() => undefined);
    latencies.push(performance.now() - due);
    const promised = facts.keys.length === 0 || (answer?.body.includes(`"id":"${id}"`) && answer.body.includes('"receipt":"'));
    if (answer && (answer.status === 200 || answer.status === 201) && promised) {
      if (acknowledged++ % SAMPLE_EVERY === 0) samples.push(answer.body);
    } else {
      const kind = String(answer?.status ?? "broken");
      others[kind] = (others[kind] ?? 0) + 1;
      // Not hammering on a server that is away.
      if (!answer) await setTimeout(50);
    }
  }

  const start = performance.now();
  const end = start + milliseconds;
  if (rate === undefined)
    await Promise.all(
      free.map(async (one) => {
        while (performance.now() < end) await ask(one, performance.now());
      }),
    );
  else {
    const waiting: number[] = [];
    const serve = (one: ReturnType<typeof connection>) => {
      const due = waiting.shift();
      if (due === undefined) free.push(one);
      else ask(one, due).then(() => serve(one));
    };
    for (let sent = 0; ; ) {
      const now = performance.now();
      if (now >= end) break;
      for (; start + (sent * 1_000) / rate <= now; sent++) waiting.push(start + (sent * 1_000) / rate);
      while (waiting.length > 0 && free.length > 0) serve(free.pop() as ReturnType<typeof connection>);
      await setTimeout(1);
    }
    while (free.length < connections) await setTimeout(5);
  }
  for (const one of free) one.close();
  const seconds = (performance.now() - start) / 1_000;
  return { acknowledged, others, seconds, latencies: latencies.sort((a, b) => a - b), samples };
}

process.on("message", async (job: Job) => process.send?.(await run(job)));
process.send?.("ready");
// Nobody is left to work for.
process.once("disconnect", () => process.exit(0));
