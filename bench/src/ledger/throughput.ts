// Rounds: each contender in turn takes the load alone for some seconds; every other round goes the other way.
import type { Child } from "./child.ts";
import type { Contenders } from "./contenders.ts";
import type { Batches, Facts } from "./facts.ts";
import type { Job, Outcome } from "./load.ts";
import { wrongReceipts } from "./receipts.ts";

export interface Series {
  /** Acknowledged choices, or rows, a second; one figure a round. */
  readonly rates: number[];
  /** Rows in one transaction. */
  readonly batch: number[];
  /** Microseconds of the server's processor time for each choice. */
  readonly cpu: number[];
  /** Answers that were no acknowledgement. */
  others: number;
  receipts: { checked: number; wrong: number };
}

export interface Rounds {
  readonly connections: number;
  readonly milliseconds: number;
  readonly rounds: number;
}

export async function throughput(
  contenders: Contenders,
  { connections, milliseconds, rounds }: Rounds,
): Promise<Map<string, Series>> {
  const { load, ours, raw, bare, c15t } = contenders;
  const series = new Map<string, Series>();
  const of = (name: string): Series => {
    const found = series.get(name) ?? { rates: [], batch: [], cpu: [], others: 0, receipts: { checked: 0, wrong: 0 } };
    series.set(name, found);
    return found;
  };
  async function served(name: string, server: Child<Facts>, counts: boolean): Promise<void> {
    const before = await server.ask<Batches>({});
    const outcome = await load.ask<Outcome>({ facts: server.told, connections, milliseconds } satisfies Job);
    const after = await server.ask<Batches>({});
    const wrong = server.told.keys.length === 0 ? 0 : await wrongReceipts(outcome.samples, server.told.keys);
    if (!counts) return;
    const into = of(name);
    into.rates.push(outcome.acknowledged / outcome.seconds);
    into.batch.push((after.rows - before.rows) / Math.max(1, after.batches - before.batches));
    into.cpu.push(((after.cpu - before.cpu) * 1e6) / Math.max(1, outcome.acknowledged));
    into.others += Object.values(outcome.others).reduce((sum, count) => sum + count, 0);
    into.receipts.checked += outcome.samples.length;
    into.receipts.wrong += wrong;
  }

  for (let round = -1; round < rounds; round++) {
    const turns = [
      () => served("bare", bare, round >= 0),
      ...[...ours].map(
        ([name, server]) =>
          () =>
            served(name, server, round >= 0),
      ),
      ...[...raw].map(([name, store]) => async () => {
        const batch = Math.max(1, Math.round(of(name).batch.at(-1) ?? connections));
        const rate = await store.ask<number>({ batch, milliseconds });
        if (round >= 0) of(`raw ${name}`).rates.push(rate);
      }),
      ...(c15t ? [() => served("c15t", c15t, round >= 0)] : []),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
  }
  return series;
}
