// Databases for tests. One server serves the whole run, started by whoever wants it first.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { inject } from "vitest";
import { openPostgres } from "../store/postgres/postgres.ts";
import type { Store } from "../store/store.ts";
import { makeServer, type PostgresServer, serverIn } from "./postgres-server.fixture.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Undefined where tests may do without PostgreSQL. */
    readonly postgres: { readonly programs: string; readonly meeting: string } | undefined;
  }
}

export const postgres = inject("postgres");

/** Started while the file is read, not in its first test, whose time is limited. */
const shared = postgres && (await joinServer(postgres));

export function sharedServer(): PostgresServer {
  if (!shared) throw new Error("Ask `postgres` first: this machine has none.");
  return shared;
}

async function joinServer({ programs, meeting }: NonNullable<typeof postgres>): Promise<PostgresServer> {
  const told = join(meeting, "folder");
  try {
    mkdirSync(join(meeting, "starting"));
  } catch {
    for (let waited = 0; waited < 600 && !existsSync(told); waited++) await setTimeout(100);
    return serverIn(readFileSync(told, "utf8"), programs);
  }
  const server = makeServer(programs);
  server.start();
  writeFileSync(`${told}.new`, server.folder);
  renameSync(`${told}.new`, told);
  return server;
}

/** A server of the test's own, running: to be stopped, frozen and started again. */
export function ownServer(): PostgresServer {
  if (!postgres) throw new Error("Ask `postgres` first: this machine has none.");
  const server = makeServer(postgres.programs);
  server.start();
  return server;
}

/** Runs statements by hand, as an operator would; gives the rows of the last one. */
export async function ask(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The address of a new, empty database. It sorts as people do, as many do in earnest: the store must not depend on it. */
export async function newDatabase(server?: PostgresServer): Promise<string> {
  const home = server ?? sharedServer();
  const name = `t${process.pid}_${++databases}_${Date.now()}`;
  await ask(home.url("postgres"), `create database ${name} template template0 locale_provider icu icu_locale 'en'`);
  return home.url(name);
}
let databases = 0;

/** An empty store. Its database serves the next one of the test file when it is closed. */
export async function openTemporaryPostgres(): Promise<Store> {
  const url = free.pop() ?? (await newDatabase());
  const store = await openPostgres(url);
  const tables = await ask(
    url,
    "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace",
  );
  const ours = tables.map(({ relname }) => String(relname)).filter((name) => !name.startsWith("kysely"));
  await ask(url, `truncate ${ours.join(", ")}`);
  let closing: Promise<void> | undefined;
  return {
    ...store,
    close() {
      closing ??= store.close().then(() => void free.push(url));
      return closing;
    },
  };
}
const free: string[] = [];
