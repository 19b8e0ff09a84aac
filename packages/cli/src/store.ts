// The store of a folder, for commands that work on what "temoin serve" keeps.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Store, Witness } from "@temoin/server";
import { CannotRun } from "./command.ts";
import { started } from "./port.ts";

/** Runs `work` on the store in `data` and closes it, whatever comes. Throws {@link CannotRun} when there is none. */
export async function withStore<Result>(data: string, work: (store: Store) => Promise<Result>): Promise<Result> {
  const file = join(data, "temoin.sqlite");
  if (!existsSync(file))
    throw new CannotRun(`there is no store in ${data}. Write --data with the folder that "temoin serve" uses.`);
  const { openSqlite } = await import("@temoin/server");
  const store = await started(() => openSqlite(file), 0, data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** PostgreSQL at this address, else the file in `data`. */
export async function openStore(data: string, database: string | undefined): Promise<Store> {
  const { openPostgres, openSqlite } = await import("@temoin/server");
  return database === undefined ? openSqlite(join(data, "temoin.sqlite")) : openPostgres(database);
}

/** What to call it before people; never with the password that an address may hold. */
export async function nameOfStore(data: string, database: string | undefined): Promise<string> {
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
