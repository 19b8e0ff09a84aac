// Our own server as `temoin serve` starts it: store, signed receipts, sealer, a log line for each request.
import { listen, makeLog, openPostgres, openSqlite, originOf, readKeys, startService, verifierKeyTexts } from "@temoin/server";
import type { Facts } from "../facts.ts";
import { benchSite, HOST } from "../site.ts";
import { counted } from "./counted.ts";
import type { Serving } from "./serving.ts";

/** `place`: a file for SQLite, an address of PostgreSQL. `keys`: the file of keys. `port`: 0 takes a free one. */
export async function serveTemoin(place: string, keys: string, port = 0): Promise<Serving> {
  const counts = { rows: 0, batches: 0 };
  const store = counted(await (place.startsWith("postgres:") ? openPostgres(place) : openSqlite(place)), counts);
  const log = makeLog({ write: (line) => void process.stderr.write(line) });
  const service = await startService({ sites: [await benchSite()], store, keys, log });
  const listening = await listen({ fetch: service.fetch, port, address: "127.0.0.1", afterwards: service.close });
  const [site] = service.sites;
  if (!site) throw new Error("Nothing was published.");
  const facts: Facts = {
    ...{ port: listening.port, speaks: "temoin", host: HOST, path: "/temoin/choices", edition: site.edition.short },
    purposes: site.bundle.purposes.filter(({ exempt }) => !exempt).map(({ id }) => id),
    language: site.languages[0] ?? "fr",
    keys: verifierKeyTexts(await originOf(store, site), readKeys(keys)),
  };
  return { facts, take: () => ({ ...counts }), stop: listening.stop };
}
