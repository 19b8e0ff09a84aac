// Sealing: what waits becomes leaves of the site's log, under a new signed checkpoint.
import { setImmediate } from "node:timers/promises";
import { commit, growLog, makeVerifierKey, signCheckpoint } from "@temoin/ledger";
import type { Store } from "../store/store.ts";
import { sha256Bytes } from "./crypto.ts";
import type { LedgerKeys } from "./keys.ts";
import { type LogSite, originOf, tileReader } from "./log.ts";

/** Entries in one transaction: other writers wait meanwhile, in SQLite the whole process, for about 20 ms. */
const BATCH = 250;

/**
 * Seals all that waits at this moment; the answer tells how many entries. Two that seal the same log at once do no harm:
 * one of them finds its work done.
 */
export async function sealSite(store: Store, site: LogSite, { current }: LedgerKeys, now: () => Date): Promise<number> {
  const origin = await originOf(store, site);
  const key = makeVerifierKey(sha256Bytes, origin, "log", current.publicKey);
  for (let sealed = 0; ; ) {
    // The size first: whoever seals between the two readings makes ours stale, never wrong.
    const from = (await store.head(site.id))?.size ?? 0;
    const entries = await store.pending(site.id, BATCH);
    if (entries.length === 0) return sealed;
    const commitments = entries.map((entry) => commit(sha256Bytes, entry));
    const { size, root, tiles } = await growLog(sha256Bytes, tileReader(store, site.id), from, commitments);
    const checkpoint = await signCheckpoint({ origin, size, root }, key, current.sign);
    const ids = entries.map(({ id }) => id);
    const outcome = await store.seal({ site: site.id, from, ids, tiles, checkpoint, at: now().toISOString() });
    if (outcome === "sealed") sealed += entries.length;
    if (outcome === "stale" || entries.length < BATCH) return sealed;
    // SQLite answers at once: without this, a long queue would be sealed to its end before any request is looked at.
    await setImmediate();
  }
}
