// A published site that answers out of memory and keeps nothing: for a browser that only looks.
import { type App, serveSites } from "../app.ts";
import { passingKeys } from "../ledger/keys.ts";
import { silentLog } from "../log.ts";
import type { PublishedSite } from "../publish/site.ts";
import { memoryStore } from "../store/memory.ts";

/** Nothing that is asked of it is logged, counted or stored. */
export function serveInMemory(site: PublishedSite): App["fetch"] {
  const around = { store: memoryStore(), now: () => new Date(), log: silentLog(), keys: passingKeys(), witnesses: [] };
  return serveSites([site], around).fetch;
}
