// The store of a folder, for commands that work on what "temoin serve" keeps.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Store, Witness } from "@temoin/server";
import { CannotRun } from "./command.ts";
import { started } from "./port.ts";

/** Where a store is: the folder of its keys and, unless `database` is an address of PostgreSQL, of its file. */
export interface StorePlace {
  readonly data: string;
  readonly database?: string | undefined;
}

/** For parseArgs(). */
export const storeOptions = { data: { type: "string", default: "./data" }, database: { type: "string" } } as const;

export const storeHelp = `  --data DIR       folder of the store and of its keys (default: ./data)
  --database URL   PostgreSQL in place of the file, as for "temoin serve"`;

/** Runs `work` on a store that is there and closes it, whatever comes. Throws {@link CannotRun} when there is none. */
export async function withStore<Result>(place: StorePlace, work: (store: Store) => Promise<Result>): Promise<Result> {
  const { data, database } = place;
  if (database === undefined && !existsSync(join(data, "temoin.sqlite")))
    throw new CannotRun(`there is no store in ${data}. Write --data with the folder that "temoin serve" uses.`);
  const store = await started(() => openStore(place), 0, data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Made when it is not there. */
export async function openStore({ data, database }: StorePlace): Promise<Store> {
  const { openPostgres, openSqlite } = await import("@temoin/server");
  return database === undefined ? openSqlite(join(data, "temoin.sqlite")) : openPostgres(database);
}

/** What to call it before people; never with the password that an address may hold. */
export async function nameOfStore({ data, database }: StorePlace): Promise<string> {
  if (database === undefined) return join(data, "temoin.sqlite");
  const { placeOf } = await import("@temoin/server");
  return `PostgreSQL at ${placeOf(database)}`;
}

export function keysFile(data: string): string {
  return join(data, "keys.json");
}

/** The named site, or every one of the store. */
export async function sitesOf(store: Store, wanted: string | undefined): Promise<readonly string[]> {
  const sites = await store.sites();
  if (sites.length === 0) throw new CannotRun('no site was published in this store yet. Run "temoin serve" first.');
  if (wanted === undefined) return sites;
  if (sites.includes(wanted)) return [wanted];
  throw new CannotRun(`this store knows no site "${wanted}". Write --site with one of ${sites.join(", ")}.`);
}

/** The site as its last edition describes it, for the name of its log. */
export async function logSite(store: Store, id: string): Promise<{ readonly id: string; readonly hosts: readonly string[] }> {
  const [{ contentOf }, editions] = await Promise.all([import("@temoin/server"), store.editions(id)]);
  const last = editions.at(-1);
  const hosts = last && contentOf(last).register.site.hosts;
  return { id, hosts: Array.isArray(hosts) ? hosts : [] };
}

/** Witnesses of the logs in this folder: those named in DIR/witnesses.txt, if it is there. */
export async function witnessesOf(data: string): Promise<readonly Witness[]> {
  const file = join(data, "witnesses.txt");
  if (!existsSync(file)) return [];
  const { readWitnesses } = await import("@temoin/server");
  return started(async () => readWitnesses(readFileSync(file, "utf8")), 0, data);
}
