// One server of the bench as a process: `server.ts KIND {JSON}`. Tells its facts, then answers what it is asked until SIGTERM.
import { serveBare } from "./serve/bare.ts";
import { serveC15t } from "./serve/c15t.ts";
import { writePostgres } from "./serve/raw-postgres.ts";
import { writeSqlite } from "./serve/raw-sqlite.ts";
import type { Serving, Writing } from "./serve/serving.ts";
import { serveTemoin } from "./serve/temoin.ts";

const [kind = "", json = "{}"] = process.argv.slice(2);
const given = JSON.parse(json);

const kinds: Readonly<Record<string, () => Promise<Serving | Writing>>> = {
  temoin: () => serveTemoin(given.place, given.keys, given.port),
  bare: () => serveBare(given.size, given.asked),
  c15t: () => serveC15t(given.place),
  "raw-sqlite": () => writeSqlite(given.place, given.receipt),
  "raw-postgres": () => writePostgres(given.place, given.receipt),
};
const serving = await kinds[kind]?.();
if (!serving) throw new Error(`No server is called ${kind}.`);

process.on("message", async (question: { readonly batch?: number; readonly milliseconds?: number }) => {
  if ("write" in serving) process.send?.(await serving.write(question.batch ?? 1, question.milliseconds ?? 1_000));
  else {
    const { user, system } = process.cpuUsage();
    process.send?.({ ...serving.take(), cpu: (user + system) / 1e6, rss: process.memoryUsage().rss });
  }
});
process.once("SIGTERM", async () => {
  await serving.stop();
  process.exit(0);
});
process.send?.("facts" in serving ? serving.facts : {});
// Nobody is left to work for.
process.once("disconnect", () => process.exit(0));
