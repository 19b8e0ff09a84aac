// What an acknowledged choice costs, beside a server that keeps nothing, a store that nobody asks over HTTP, and c15t's backend.
import { type Contenders, startContenders } from "./ledger/contenders.ts";
import type { Job, Outcome } from "./ledger/load.ts";
import { type Series, throughput } from "./ledger/throughput.ts";
import { count, type Options } from "./options.ts";
import { median, quantile, spread } from "./statistics.ts";
import { table } from "./table.ts";

/** `--rounds`, `--seconds` of each turn, `--connections`. */
export async function ledger(options: Options): Promise<void> {
  const rounds = count(options, "rounds", 5);
  const milliseconds = count(options, "seconds", 4) * 1_000;
  const connections = count(options, "connections", 50);
  const contenders = await startContenders();
  try {
    console.log(
      `\nAcknowledged durable choices a second, ${connections} connections kept alive: ${rounds} alternating rounds of` +
        ` ${milliseconds / 1_000} s, load from a process of its own, sealer running, one log line a request.\n`,
    );
    const series = await throughput(contenders, { connections, milliseconds, rounds });
    console.log(
      table(
        ["server", "a second", "rows a transaction", "server's µs each", "other answers", "receipts checked, wrong"],
        rowsOf(series),
      ),
    );
    console.log(`\n${table(["store", "against", "ratio", "aim", ""], ratios(series, [...contenders.ours.keys()]))}`);
    await latency(contenders, series, connections, milliseconds);
  } finally {
    await contenders.stop();
  }
}

function rowsOf(series: ReadonlyMap<string, Series>): string[][] {
  return [...series].map(([name, { rates, batch, cpu, others, receipts }]) => [
    titles[name] ?? name,
    spread(rates, 0),
    batch.length > 0 && median(batch) > 0 ? spread(batch, 1) : "",
    spread(cpu, 0).replace("not measured", ""),
    String(others),
    receipts.checked > 0 ? `${receipts.checked}, ${receipts.wrong}` : "",
  ]);
}

const titles: Readonly<Record<string, string>> = {
  SQLite: "Témoin on SQLite",
  PostgreSQL: "Témoin on PostgreSQL",
  bare: "(a) bare Node: body read and parsed, JSON of the same size",
  "raw SQLite": "(b) SQLite alone, rows and batches of the same size",
  "raw PostgreSQL": "(b) PostgreSQL alone, rows and batches of the same size",
  c15t: "(c) @c15t/backend 2.2.1 on PostgreSQL",
};

/** Round by round: what both had in noise cancels out. */
function ratios(series: ReadonlyMap<string, Series>, stores: readonly string[]): string[][] {
  const rates = (name: string) => series.get(name)?.rates ?? [];
  return stores.flatMap((store) => {
    const ours = rates(store);
    const lesser = rates("bare").map((rate, round) => Math.min(rate, rates(`raw ${store}`)[round] ?? rate));
    const to = (others: readonly number[]) => ours.map((rate, round) => rate / (others[round] as number));
    const row = (what: string, others: readonly number[], aim?: number) => {
      const reached = to(others);
      const verdict = aim === undefined || others.length === 0 ? "" : median(reached) >= aim ? "kept" : "MISSED";
      return [
        store,
        what,
        others.length > 0 ? spread(reached, 2) : "not measured",
        aim === undefined ? "" : `at least ${aim}`,
        verdict,
      ];
    };
    return [
      row("(a) bare Node", rates("bare")),
      row("(b) the store alone", rates(`raw ${store}`)),
      row("the lesser of both", lesser, 0.5),
      row("(c) c15t", rates("c15t"), 5),
    ];
  });
}

/** At half of the highest load, sent whether or not the answers keep up: waiting counts. */
async function latency(
  { load, ours }: Contenders,
  series: ReadonlyMap<string, Series>,
  connections: number,
  milliseconds: number,
) {
  const rows: string[][] = [];
  for (const [store, server] of ours) {
    const rate = Math.max(1, Math.round(Math.max(...(series.get(store)?.rates ?? [2])) / 2));
    const job: Job = { facts: server.told, connections, milliseconds: milliseconds * 4, rate };
    const { latencies, others } = await load.ask<Outcome>(job);
    const p99 = quantile(latencies, 0.99);
    const failed = Object.values(others).reduce((sum, one) => sum + one, 0);
    const figures = [quantile(latencies, 0.5), p99, latencies.at(-1) ?? Number.NaN].map((ms) => ms.toFixed(1));
    rows.push([store, `${rate}`, String(latencies.length), ...figures, String(failed), p99 < 50 ? "kept" : "MISSED"]);
  }
  console.log(
    "\nLatency in ms at half of the highest load, an open load: from when a choice was due to be sent. Aim: p99 below 50 ms.\n",
  );
  console.log(table(["store", "choices a second", "sent", "p50", "p99", "longest", "not acknowledged", ""], rows));
}
