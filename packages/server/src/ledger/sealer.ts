// Seals every log every few seconds, for as long as the process lives.
import { verifyCheckpoint } from "@temoin/ledger";
import type { Log } from "../log.ts";
import { outages } from "../store/outages.ts";
import type { Store } from "../store/store.ts";
import { verifyEd25519 } from "./crypto.ts";
import { refuseOtherHistory } from "./ground.ts";
import type { Heads } from "./heads.ts";
import { KeyFault, type LedgerKeys } from "./keys.ts";
import { type LogSite, originOf, verifierKeys } from "./log.ts";
import { sealSite } from "./seal.ts";
import { askTimestamp } from "./timestamp.ts";
import { askWitness, type Witness } from "./witness.ts";

export interface SealerOptions {
  readonly sites: readonly LogSite[];
  readonly store: Store;
  readonly keys: LedgerKeys;
  readonly log: Log;
  readonly now?: () => Date;
  /** Milliseconds between the end of one round and the next. */
  readonly every?: number;
  /** Asked for their cosignatures of the latest head, once in a minute. */
  readonly witnesses?: readonly Witness[];
  /** Address of a time-stamping authority, asked for a stamp of the latest head once in an hour. */
  readonly timestamps?: string | undefined;
  /** Where the newest checkpoints are kept outside of the store; without it a database that was set back goes unnoticed. */
  readonly heads?: Heads;
}

/**
 * Throws a {@link KeyFault} when a log was signed by a key that is not among ours, and a LogFault when it is not the log that was
 * vouched for: to go on would look like forgery. `stop` seals what is left.
 */
export async function startSealer(options: SealerOptions): Promise<{ stop(): Promise<void> }> {
  const { sites, store, keys, log, now = () => new Date(), every = 2_000, heads } = options;
  for (const site of sites) {
    await refuseForeignLog(store, site, keys);
    await refuseLostLog(store, site, heads);
  }
  const attest = attesting(options);
  const troubles = new Map(sites.map(({ id }) => [id, outages(log, () => now().getTime())]));

  async function sealOne(site: LogSite): Promise<void> {
    await refuseLostLog(store, site, heads);
    const sealed = await sealSite(store, site, keys, now);
    if (sealed > 0) log.debug({ site: site.id, sealed }, "sealed");
    const head = await store.head(site.id);
    if (head) heads?.keep(site.id, head.checkpoint);
  }

  async function round(): Promise<void> {
    for (const site of sites) {
      try {
        await sealOne(site);
        troubles.get(site.id)?.worked();
      } catch (error) {
        // Nothing is lost: what waits is sealed in a later round.
        troubles.get(site.id)?.failed(error, site.id);
      }
    }
    await attest();
  }

  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    timer = setTimeout(() => {
      running = round().then(() => {
        if (!stopped) again();
      });
    }, every).unref();
  };
  again();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await round();
    },
  };
}

/** Who is asked about the heads, and how often, in milliseconds. Nothing waits for them: a head holds without them, only alone. */
function attesting({ sites, store, keys, log, witnesses = [], timestamps }: SealerOptions): () => Promise<void> {
  const asked = [
    ...witnesses.map((one) => ({ who: one.key.name, every: 60_000, ask: (site: LogSite) => askWitness(store, site, keys, one) })),
    ...[timestamps ?? []].flat().map((url) => ({
      who: url,
      every: 3_600_000,
      ask: (site: LogSite) => askTimestamp(store, site.id, url),
    })),
  ].map((one) => ({ ...one, next: 0 }));
  return async () => {
    for (const one of asked) {
      if (performance.now() < one.next) continue;
      one.next = performance.now() + one.every;
      for (const site of sites) {
        const said = await one.ask(site);
        if (typeof said === "object") log.warn({ site: site.id, who: one.who, fault: said.fault }, "the head was not attested");
      }
    }
  };
}

async function refuseForeignLog(store: Store, site: LogSite, keys: LedgerKeys): Promise<void> {
  const head = await store.head(site.id);
  if (!head) return;
  const origin = await originOf(store, site);
  const verdict = await verifyCheckpoint(head.checkpoint, verifierKeys(origin, keys), verifyEd25519);
  if ("fault" in verdict)
    throw new KeyFault(
      `The log of ${site.id} was not signed by any key that is here (${verdict.fault}). Bring the file of keys back from its backup.`,
    );
}

/** Of a database that was replaced, set back or damaged. */
async function refuseLostLog(store: Store, { id }: LogSite, heads: Heads | undefined): Promise<void> {
  const head = await store.head(id);
  const last = heads?.last(id);
  // The store's own head too: what is sealed next is built upon the tiles under it.
  for (const note of new Set([head?.checkpoint, last])) if (note !== undefined) await refuseOtherHistory(store, id, note);
}
