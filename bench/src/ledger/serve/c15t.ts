// c15t's backend 2.2, self-hosted as its quickstart says: Kysely on PostgreSQL, its own migrator, its handler behind Hono's Node server.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { c15tInstance } from "@c15t/backend";
import { kyselyAdapter } from "@c15t/backend/db/adapters/kysely";
import { migrator } from "@c15t/backend/db/migrator";
import { DB } from "@c15t/backend/db/schema";
import { createAdaptorServer } from "@hono/node-server";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Facts } from "../facts.ts";
import { HOST } from "../site.ts";
import type { Serving } from "./serving.ts";

export async function serveC15t(database: string): Promise<Serving> {
  const pool = new pg.Pool({ connectionString: database, max: 10 });
  const db = new Kysely<Record<string, unknown>>({ dialect: new PostgresDialect({ pool }) });
  // It carries a Kysely of its own, whose types are not ours.
  const adapter = kyselyAdapter({ db: db as never, provider: "postgresql" });
  const migration = await migrator({ db: DB.client(adapter), schema: "latest" });
  if ("execute" in migration) await migration.execute();

  const instance = c15tInstance({
    ...{ appName: "bench", basePath: "/api/c15t", trustedOrigins: [`https://${HOST}`], adapter },
    ...{ advanced: { disableGeoLocation: true }, logger: { level: "error" } },
  });
  const server = createAdaptorServer({ fetch: (request) => instance.handler(request) }) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const facts: Facts = {
    ...{ port, speaks: "c15t", host: HOST, path: "/api/c15t/subjects", edition: "" },
    ...{ purposes: ["functionality", "marketing", "measurement", "experience"], language: "en", keys: [] },
  };
  async function stop(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await pool.end();
  }
  return { facts, take: () => ({ rows: 0, batches: 0 }), stop };
}
