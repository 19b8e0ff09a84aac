// Three collectors before one PostgreSQL behind a balancer, and everything that can happen to them while visitors choose.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Child, startChild } from "./ledger/child.ts";
import type { Facts } from "./ledger/facts.ts";
import { freePort, startPostgres } from "./ledger/postgres.ts";
import { check } from "./ledger/several/check.ts";
import { type Relay, relayTo } from "./ledger/several/relay.ts";
import type { Phase, Start } from "./ledger/several/visitors.ts";
import { count, type Options } from "./options.ts";
import { table } from "./table.ts";

interface Collector {
  readonly port: number;
  readonly relay: Relay;
  server: Child<Facts>;
}

const COLLECTORS = 3;

/** `--visitors N`, `--seconds` of each quiet stretch. */
export async function collectors(options: Options): Promise<void> {
  const quiet = count(options, "seconds", 5) * 1_000;
  const visitors = count(options, "visitors", 50);
  const postgres = await startPostgres();
  if (!postgres) return console.log("\nSeveral collectors: not tried, there is no PostgreSQL on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "temoin-collectors-"));
  const keys = join(folder, "keys.json");
  const url = await postgres.database("collectors");
  const start = (port: number, relay: Relay) => {
    const place = url.replace(`:${postgres.port}/`, `:${relay.port}/`);
    return startChild<Facts>("server.ts", ["temoin", JSON.stringify({ place, keys, port })], join(folder, `${port}.log`));
  };
  const all: Collector[] = [];
  for (let n = 0; n < COLLECTORS; n++) {
    const [port, relay] = [await freePort(), await relayTo(postgres.port)];
    all.push({ port, relay, server: await start(port, relay) });
  }
  const [first, second] = all as [Collector, Collector, Collector];
  const balancer = await startChild<number>(
    "several/balancer.ts",
    all.map(({ port }) => String(port)),
    join(folder, "balancer.log"),
  );
  const crowd = await startChild<string>("several/visitors.ts", [], join(folder, "visitors.log"));
  while ((await balancer.ask<number[]>({})).length < COLLECTORS) await setTimeout(200);
  await crowd.ask({ facts: { ...first.server.told, port: balancer.told }, visitors } satisfies Start);

  const again = async (collector: Collector) => {
    collector.server = await start(collector.port, collector.relay);
  };
  const events: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["nothing happens", () => setTimeout(quiet)],
    [
      "rolling restart: each stopped and started, one after the other",
      () =>
        inTurn(all, async (one) => {
          await one.server.stop();
          await again(one);
          await setTimeout(1_000);
        }),
    ],
    [
      "one collector killed with -9, started again after 2 s",
      async () => {
        first.server.process.kill("SIGKILL");
        await setTimeout(2_000);
        await again(first);
      },
    ],
    [
      "database crashed (immediate stop), started again after 3 s",
      async () => {
        postgres.stop("immediate");
        await setTimeout(3_000);
        postgres.start();
        await setTimeout(quiet);
      },
    ],
    ["network cut between one collector and the database for 8 s", () => cut([second], 8_000, quiet)],
    ["network cut between all collectors and the database for 8 s", () => cut(all, 8_000, quiet)],
    ["nothing happens", () => setTimeout(quiet)],
  ];
  console.log(
    `\n${COLLECTORS} collectors, one PostgreSQL, a balancer that repeats nothing, ${visitors} visitors who send a choice until it is acknowledged.\n`,
  );
  const rows: string[][] = [];
  for (const [what, happen] of events) {
    const begun = performance.now();
    await happen();
    const seconds = (performance.now() - begun) / 1_000;
    const phase = await crowd.ask<Phase>("phase");
    const others = Object.entries(phase.others).map(([kind, times]) => `${times} × ${kind}`);
    const memory = await Promise.all(
      all.map(async ({ server }) => ((await server.ask<{ rss: number }>({})).rss / 1e6).toFixed(0)),
    );
    const waits = [phase.longest, phase.silence].map((ms) => (ms / 1_000).toFixed(1));
    rows.push([what, seconds.toFixed(0), String(phase.acknowledged), others.join(", ") || "none", ...waits, memory.join(", ")]);
  }
  const { acknowledged } = await crowd.ask<{ readonly acknowledged: string[] }>("end");
  const titles = ["what happened", "s", "acknowledged", "other answers", "longest attempt s", "longest silence s", "resident MB"];
  console.log(table(titles, rows));
  for (const child of [crowd, balancer, ...all.map(({ server }) => server)]) await child.stop();
  for (const { relay } of all) relay.close();
  const found = await check(url, keys, acknowledged);
  const verdict = found.findings.length === 0 ? "verifies" : `does NOT verify: ${[...new Set(found.findings)].join(", ")}`;
  console.log(
    `\nAcknowledged ${acknowledged.length}; lost ${found.lost}; duplicates ${found.duplicates}; stored without an acknowledgement that arrived` +
      ` ${found.unacknowledged}; records ${found.records}; the log ${verdict}.`,
  );
  const faults = all.flatMap(
    ({ port }) => readFileSync(join(folder, `${port}.log`), "utf8").match(/unexpected error|UnhandledPromise/g) ?? [],
  );
  console.log(`Unexpected errors in the collectors' logs: ${faults.length}.`);
  postgres.remove();
  rmSync(folder, { recursive: true, force: true });
}

async function inTurn<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  for (const one of all) await work(one);
}

async function cut(some: readonly Collector[], milliseconds: number, quiet: number): Promise<void> {
  for (const { relay } of some) relay.cut();
  await setTimeout(milliseconds);
  for (const { relay } of some) relay.mend();
  await setTimeout(quiet);
}
