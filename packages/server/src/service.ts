// A whole server without its port: store, keys, routes and sealer, started and stopped together.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type App, type AppOptions, createApp } from "./app.ts";
import type { Erasing } from "./ledger/erase.ts";
import { headsIn } from "./ledger/heads.ts";
import { type LedgerKeys, openKeys, readKeys } from "./ledger/keys.ts";
import { retain } from "./ledger/retain.ts";
import { startSealer } from "./ledger/sealer.ts";
import { silentLog } from "./log.ts";
import type { Store } from "./store/store.ts";

export interface ServiceOptions extends Omit<AppOptions, "keys"> {
  /** File of the keys; made at the first start, never when there is a log that other keys signed. The newest heads are kept beside it. */
  readonly keys: string;
  /** Address of a time-stamping authority (RFC 3161). */
  readonly timestamps?: string | undefined;
}

export interface Service extends App {
  /** Seals what is left and closes the store; after the last request has been answered. */
  close(): Promise<void>;
}

/** The store is this service's from now on: it is closed when the start fails. Throws a KeyFault when the keys are not those of the log. */
export async function startService({ keys: file, ...options }: ServiceOptions): Promise<Service> {
  const { store, now = () => new Date(), log = silentLog(), witnesses = [], timestamps } = options;
  try {
    const keys = await keysFor(store, file, now());
    const app = await createApp({ ...options, keys });
    const sealer = await startSealer({
      ...{ sites: app.sites, store, keys, log, now, witnesses, timestamps },
      heads: headsIn(join(dirname(file), "heads")),
    });
    const stopErasing = eraseDaily(app.sites, { store, keys, log, now });
    return {
      ...app,
      async close() {
        await stopErasing();
        await sealer.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Milliseconds. */
const DAY = 86_400_000;

/** Proof that is over its time goes once a day, the first time at the start. Several processes do no harm: each finds what is left. */
function eraseDaily(sites: App["sites"], around: Omit<Erasing, "site">): () => Promise<void> {
  const { log } = around;
  const round = async () => {
    for (const site of sites)
      await retain({ ...around, site }, site.register).catch((error) =>
        log.error({ site: site.id, err: error }, "could not erase"),
      );
  };
  let running = round();
  const timer = setInterval(() => {
    running = running.then(round);
  }, DAY).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

async function keysFor(store: Store, file: string, now: Date): Promise<LedgerKeys> {
  if (existsSync(file)) return readKeys(file);
  const heads = await Promise.all((await store.sites()).map((site) => store.head(site)));
  return heads.every((head) => head === undefined) ? openKeys(file, now) : readKeys(file);
}
