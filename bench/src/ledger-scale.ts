// What a record costs, and finding it again, while the log grows from ten thousand to ten million.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, openPostgres, openSqlite, passingKeys, type Store } from "@temoin/server";
import pg from "pg";
import { startPostgres } from "./ledger/postgres.ts";
import { fill } from "./ledger/scale/fill.ts";
import { lookUps, proofs } from "./ledger/scale/look.ts";
import { benchSite } from "./ledger/site.ts";
import { count, list, type Options } from "./options.ts";
import { quantile } from "./statistics.ts";
import { table } from "./table.ts";

/** Readings at each size. */
const READINGS = 1_000;
const head = [
  ...["records", "append rows/s", "seal rows/s", "bytes a record", "look-up p50 ms", "p99"],
  ...["p99 of processor", "proof p50 ms", "p99", "p99 of processor", "resident MB"],
];

/** `--records N`, `--stores sqlite,postgres`. */
export async function ledgerScale(options: Options): Promise<void> {
  const records = count(options, "records", 1_000_000);
  const stores = list(options, "stores") ?? ["sqlite", "postgres"];
  if (stores.includes("sqlite")) await onSqlite(records);
  if (stores.includes("postgres")) await onPostgres(records);
}

async function onSqlite(records: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "temoin-scale-"));
  const bytes = async () => readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  try {
    await grow("SQLite", await openSqlite(join(folder, "temoin.sqlite")), records, bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(records: number): Promise<void> {
  const postgres = await startPostgres();
  if (!postgres) return console.log("\nPostgreSQL: not measured, there is none on this machine.");
  try {
    const url = await postgres.database("scale");
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const size = "select pg_database_size(current_database()) as bytes";
    await grow("PostgreSQL", await openPostgres(url), records, async () => Number((await client.query(size)).rows[0].bytes));
    await client.end();
  } finally {
    postgres.remove();
  }
}

/** Row by row, so that what was reached is on the screen when it is ended early. */
async function grow(name: string, store: Store, records: number, bytes: () => Promise<number>): Promise<void> {
  const { sites } = await createApp({ sites: [await benchSite()], store });
  const [site] = sites;
  if (!site) throw new Error("Nothing was published.");
  const keys = passingKeys();
  console.log(
    `\nThe ledger on ${name}; rows a second since the size before; ${READINGS} readings at each size, all over the log.\n`,
  );
  const widths = head.map((title) => "0".repeat(title.length));
  console.log(table(head, [widths]).split("\n").slice(0, 2).join("\n"));
  const empty = await bytes();
  const ids: string[] = [];
  for (let size = 0; size < records; ) {
    const next = Math.min(records, size === 0 ? 10_000 : size * 10);
    const filled = await fill(store, site, keys, size, next);
    ids.push(...filled.ids);
    const [found, proven] = [await lookUps(store, site.id, ids, READINGS), await proofs(store, site.id, next, READINGS)];
    const rates = [(next - size) / filled.appending, (next - size) / filled.sealing, ((await bytes()) - empty) / next];
    const reading = [found, proven].flatMap(({ clock, processor }) =>
      [quantile(clock, 0.5), quantile(clock, 0.99), quantile(processor, 0.99)].map((ms) => ms.toFixed(2)),
    );
    const cells = [String(next), ...rates.map((rate) => rate.toFixed(0)), ...reading];
    const row = [...cells, (process.memoryUsage().rss / 1e6).toFixed(0)];
    console.log(table(head, [row]).split("\n")[2]);
    size = next;
  }
  await store.close();
}
