// Starts what is compared: our server on each store, and beside each what it is measured against.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Child, startChild } from "./child.ts";
import type { Facts } from "./facts.ts";
import type { Job, Outcome } from "./load.ts";
import { type Postgres, startPostgres } from "./postgres.ts";

export interface Contenders {
  readonly load: Child<string>;
  /** Our own, by store. */
  readonly ours: ReadonlyMap<string, Child<Facts>>;
  /** The stores alone. */
  readonly raw: ReadonlyMap<string, Child<unknown>>;
  readonly bare: Child<Facts>;
  readonly c15t: Child<Facts> | undefined;
  stop(): Promise<void>;
}

export async function startContenders(): Promise<Contenders> {
  const folder = mkdtempSync(join(tmpdir(), "temoin-bench-"));
  const at = (name: string) => join(folder, name);
  const postgres = await startPostgres();
  const load = await startChild<string>("load.ts", [], at("load.log"));
  const start = <Told>(kind: string, given: object) =>
    startChild<Told>("server.ts", [kind, JSON.stringify(given)], at(`${kind}-${names++}.log`));
  let names = 0;

  const ours = new Map([["SQLite", await start<Facts>("temoin", { place: at("ours.sqlite"), keys: at("keys.json") })]]);
  if (postgres) ours.set("PostgreSQL", await start<Facts>("temoin", await placed(postgres, "ours", at("keys-pg.json"))));
  const [first] = ours.values();
  const sample = (
    await load.ask<Outcome>({ facts: (first as Child<Facts>).told, connections: 1, milliseconds: 200 } satisfies Job)
  ).samples[0];
  if (sample === undefined) throw new Error(`Our server acknowledges nothing; see ${folder}.`);
  const { receipt } = JSON.parse(sample);

  const raw = new Map([["SQLite", await start("raw-sqlite", { place: at("raw.sqlite"), receipt })]]);
  if (postgres) raw.set("PostgreSQL", await start("raw-postgres", { ...(await placed(postgres, "raw")), receipt }));
  const bare = await start<Facts>("bare", { size: sample.length, asked: first?.told });
  const c15t = postgres && (await start<Facts>("c15t", await placed(postgres, "c15t")));
  async function stop(): Promise<void> {
    for (const child of [load, bare, c15t, ...ours.values(), ...raw.values()]) await child?.stop();
    postgres?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return { load, ours, raw, bare, c15t, stop };
}

async function placed(postgres: Postgres, name: string, keys?: string): Promise<object> {
  return { place: await postgres.database(name), ...(keys === undefined ? {} : { keys }) };
}
