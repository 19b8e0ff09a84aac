// Visitors, as a process: each makes a choice and sends it, the same bytes, until it is acknowledged, as our page does. Keeps every id.
import { setTimeout } from "node:timers/promises";
import { requests } from "../bodies.ts";
import { connection } from "../connection.ts";
import type { Facts } from "../facts.ts";

export interface Start {
  readonly facts: Facts;
  readonly visitors: number;
}

export interface Phase {
  readonly acknowledged: number;
  /** By status; "broken" when there was no answer. */
  readonly others: Readonly<Record<string, number>>;
  /** Milliseconds of the longest single attempt, and of the longest time in which nobody was acknowledged. */
  readonly longest: number;
  readonly silence: number;
}

const acknowledged = new Set<string>();
const unanswered = new Set<string>();
let running = true;
let phase = { acknowledged: 0, others: {} as Record<string, number>, longest: 0, silence: 0 };
let last = performance.now();
let all: Promise<unknown> = Promise.resolve();

async function visit(facts: Facts, next: ReturnType<typeof requests>): Promise<void> {
  const line = connection(facts.port, 20_000);
  while (running) {
    const { id, text } = next();
    unanswered.add(id);
    while (running && unanswered.has(id)) await attempt(line, id, text);
  }
  line.close();
}

async function attempt(line: ReturnType<typeof connection>, id: string, text: string): Promise<void> {
  const start = performance.now();
  const answer = await line.ask(text).catch(() => undefined);
  const now = performance.now();
  phase.longest = Math.max(phase.longest, now - start);
  if (answer && answer.status < 300 && answer.body.includes('"receipt":"')) {
    acknowledged.add(id);
    unanswered.delete(id);
    phase.acknowledged++;
    phase.silence = Math.max(phase.silence, now - last);
    last = now;
    return;
  }
  const kind = String(answer?.status ?? "broken");
  phase.others[kind] = (phase.others[kind] ?? 0) + 1;
  await setTimeout(200);
}

process.on("message", async (question: Start | "phase" | "end") => {
  if (typeof question === "object") {
    const next = requests(question.facts);
    all = Promise.all(Array.from({ length: question.visitors }, () => visit(question.facts, next)));
    process.send?.("started");
  } else if (question === "phase") {
    phase.silence = Math.max(phase.silence, performance.now() - last);
    process.send?.(phase);
    phase = { acknowledged: 0, others: {}, longest: 0, silence: 0 };
    last = performance.now();
  } else {
    running = false;
    await all;
    process.send?.({ acknowledged: [...acknowledged], unanswered: [...unanswered] });
  }
});
process.once("SIGTERM", () => process.exit(0));
process.send?.("ready");
// Nobody is left to work for.
process.once("disconnect", () => process.exit(0));
