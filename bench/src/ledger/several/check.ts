// After the storm: is every choice that was acknowledged in the store, once, and does the log verify?
import { openPostgres, type PublishedSite, publish, readKeys, sealSite, silentLog, verifyStore } from "@temoin/server";
import { benchSite } from "../site.ts";

export interface Checked {
  readonly lost: number;
  readonly duplicates: number;
  /** In the store without an acknowledgement that arrived: allowed, the visitor sends it again. */
  readonly unacknowledged: number;
  readonly records: number;
  /** Errors only: that no witness has signed is a warning, and none was asked. */
  readonly findings: readonly string[];
}

export async function check(url: string, keysFile: string, acknowledged: readonly string[]): Promise<Checked> {
  const store = await openPostgres(url);
  try {
    const keys = readKeys(keysFile);
    const site: PublishedSite = await publish(await benchSite(), { store, now: new Date(), log: silentLog() });
    await sealSite(store, site, keys, () => new Date());
    const seen = new Map<string, number>();
    for await (const { entry } of store.leaves(site.id)) if (entry) seen.set(entry.id, (seen.get(entry.id) ?? 0) + 1);
    const verdict = await verifyStore(store, site, keys);
    const known = new Set(acknowledged);
    return {
      lost: acknowledged.filter((id) => !seen.has(id)).length,
      duplicates: [...seen.values()].filter((times) => times > 1).length + (await store.count(site.id)) - seen.size,
      unacknowledged: [...seen.keys()].filter((id) => !known.has(id)).length,
      records: seen.size,
      findings: verdict.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    };
  } finally {
    await store.close();
  }
}
