// A whole server process with store, keys and sealer, to be killed: node server.fixture.ts '{"store":"sqlite","place":...}'.
// Prints its port and edition; its log goes to standard error. A message {"clock": ms} moves its clock.
import { join } from "node:path";
import { createApp } from "../app.ts";
import { headsIn } from "../ledger/heads.ts";
import { openKeys } from "../ledger/keys.ts";
import { startSealer } from "../ledger/sealer.ts";
import { listen, stopOnSignals } from "../listen.ts";
import { makeLog } from "../log.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { storeNamed } from "./stores.ts";

export interface Orders {
  readonly store: string;
  readonly place: string;
  /** Of the keys and the heads. */
  readonly folder: string;
  /** Milliseconds between rounds of sealing. */
  readonly every?: number;
  readonly maxPages?: number;
}

let shift = 0;
process.on("message", ({ clock }: { readonly clock: number }) => {
  shift = clock;
  process.send?.({ clock });
});
const now = () => new Date(Date.now() + shift);

async function start({ store: name, place, folder, every = 50, maxPages }: Orders): Promise<void> {
  const log = makeLog({ write: (line) => void process.stderr.write(line) });
  const keys = openKeys(join(folder, "keys.json"), now());
  const store = await storeNamed(name).open(place, maxPages === undefined ? {} : { maxPages });
  const sites = [{ register: shopRegister(), hosts: ["localhost"] }];
  // The flood is ours: what a site may ask is tested elsewhere.
  const app = await createApp({ sites, store, now, log, keys, flow: 1_000 });
  const sealer = await startSealer({ sites: app.sites, store, keys, log, now, every, heads: headsIn(join(folder, "heads")) });
  const stopped = () => sealer.stop().then(() => store.close());
  const { port, stop } = await listen({ fetch: app.fetch, port: 0, address: "127.0.0.1", afterwards: stopped });
  const stopping = stopOnSignals(stop);
  // Not before a signal is heard: who reads this may send one at once.
  console.log(JSON.stringify({ port, edition: app.sites[0]?.edition.short }));
  await stopping;
  process.disconnect?.();
}

start(JSON.parse(process.argv[2] ?? "{}")).catch((error) => {
  // Only what was made to be read by the operator; a trace shows that it was not.
  const told = String(error?.code).startsWith("TEMOIN_");
  process.stderr.write(`${JSON.stringify({ start: told ? error.message : error.stack })}\n`);
  process.exit(2);
});
