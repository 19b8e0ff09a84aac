// Seals every log every few seconds, for as long as the process lives.
import { verifyCheckpoint } from "@temoin/ledger";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { verifyEd25519 } from "./crypto.ts";
import { KeyFault, type LedgerKeys } from "./keys.ts";
import { type LogSite, originOf, verifierKeys } from "./log.ts";
import { sealSite } from "./seal.ts";
import { askWitness, type Witness } from "./witness.ts";

export interface SealerOptions {
  readonly sites: readonly LogSite[];
  readonly store: Store;
  readonly keys: LedgerKeys;
  readonly log: Log;
  readonly now?: () => Date;
  /** Milliseconds between the end of one round and the next. */
  readonly every?: number;
  /** Asked for their cosignatures of the latest head, at most once in `witnessEvery` milliseconds. */
  readonly witnesses?: readonly Witness[];
  readonly witnessEvery?: number;
}

/**
 * Throws a {@link KeyFault} when a log was signed by a key that is not among ours: to go on with another would look like forgery.
 * `stop` seals what is left.
 */
export async function startSealer(options: SealerOptions): Promise<{ stop(): Promise<void> }> {
  const { sites, store, keys, log, now = () => new Date(), every = 2_000 } = options;
  const witness = witnessing(options);
  for (const site of sites) await refuseForeignLog(store, site, keys);

  async function round(): Promise<void> {
    for (const site of sites) {
      try {
        const sealed = await sealSite(store, site, keys, now);
        if (sealed > 0) log.debug({ site: site.id, sealed }, "sealed");
      } catch (error) {
        // Nothing is lost: what waits is sealed in a later round.
        log.error({ site: site.id, err: error }, "could not seal");
      }
    }
    await witness();
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

/** Every witness on every log, when it is time again. Nothing waits for them: a head holds without them, only alone. */
function witnessing({ sites, store, keys, log, witnesses = [], witnessEvery = 60_000 }: SealerOptions): () => Promise<void> {
  let next = 0;
  return async () => {
    if (witnesses.length === 0 || performance.now() < next) return;
    next = performance.now() + witnessEvery;
    for (const site of sites)
      for (const witness of witnesses) {
        const said = await askWitness(store, site, keys, witness);
        if (typeof said === "object") log.warn({ site: site.id, witness: witness.key.name, fault: said.fault }, "not cosigned");
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
