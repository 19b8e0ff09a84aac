// Puts the routes together: sites and store in, a function from request to answer out. Opens no port.
import { type Context, Hono } from "hono";
import { flows } from "./http/flow.ts";
import { secure } from "./http/headers.ts";
import { hostOf } from "./http/host.ts";
import { problemResponse } from "./http/problem.ts";
import { nothingHere, ourFault, storeAway, unknownSite, wrongMethod } from "./http/refusals.ts";
import { type LedgerKeys, passingKeys } from "./ledger/keys.ts";
import type { Witness } from "./ledger/witness.ts";
import { type Log, silentLog } from "./log.ts";
import { publish, type SiteToPublish } from "./publish/publish.ts";
import { type PublishedSite, siteByHost } from "./publish/site.ts";
import { routes } from "./routes/index.ts";
import type { Surroundings } from "./routes/route.ts";
import { StoreError, storeFault } from "./store/fault.ts";
import { outages } from "./store/outages.ts";
import type { Store } from "./store/store.ts";
import { telling } from "./store/telling.ts";

export interface AppOptions {
  readonly sites: readonly SiteToPublish[];
  readonly store: Store;
  /** The server's clock; records carry its time. */
  readonly now?: () => Date;
  readonly log?: Log;
  /** Without them receipts and checkpoints are signed by keys that are gone with the process. */
  readonly keys?: LedgerKeys;
  readonly witnesses?: readonly Witness[];
  /** How much of a flood is let through; 2 is twice the usual, for a site that really is that large. */
  readonly flow?: number;
}

export interface App {
  /** For listen(), or to be called by the site's own server for the first-party path. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sites: readonly PublishedSite[];
}

type Env = { Variables: { site: string; route: string } };

/** Publishes every site, then serves them by host. Throws when two sites claim one id or host, or a {@link StoreError}. */
export async function createApp(options: AppOptions): Promise<App> {
  const { sites, store, now = () => new Date(), log = silentLog(), keys = passingKeys(), witnesses = [], flow } = options;
  const publishing = Promise.all(sites.map((site) => publish(site, { store, now: now(), log })));
  const published = await publishing.catch((error) => {
    const fault = storeFault(error);
    throw fault ? new StoreError(fault.mend, { cause: error }) : error;
  });
  return serveSites(published, { store, now, log, keys, witnesses }, flow);
}

/** Serves sites that are published already; their editions must be kept in the store. */
export function serveSites(sites: readonly PublishedSite[], surroundings: Surroundings, flow?: number): App {
  const { store, now, log } = surroundings;
  const find = siteByHost(sites);
  const refused = flows(flow);
  const troubles = outages(log, () => now().getTime());
  const around = { ...surroundings, store: telling(store, troubles) };
  const hono = new Hono<Env>();

  hono.use(async (c, next) => {
    const start = performance.now();
    await next();
    secure(c.res.headers);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    // The pattern, not the path: what people type into an address may be about them.
    log.info({ site: c.get("site"), method: c.req.method, route: c.get("route"), status: c.res.status, ms }, "request");
  });
  for (const route of routes) {
    hono.on(route.method, route.path, (c) => {
      c.set("route", route.path);
      if (route.of === "process") return route.answer(around);
      const site = find(hostOf(c.req.raw));
      if (!site) return problemResponse(unknownSite);
      c.set("site", site.id);
      const flood = refused(route, site.id, now().getTime());
      if (flood) return problemResponse(flood);
      return route.answer(c.req.raw, site, c.req.param(), around);
    });
  }
  // After all of them: a path may have several methods.
  for (const [path, all = []] of Map.groupBy(routes, (route) => route.path)) {
    const methods = all.map(({ method }) => method);
    hono.all(path, () => problemResponse(wrongMethod(path, methods)));
  }
  hono.notFound(() => problemResponse(nothingHere));
  hono.onError((error, c: Context<Env>) => {
    if (storeFault(error)) {
      troubles.failed(error, c.get("site"));
      return problemResponse(storeAway);
    }
    log.error({ site: c.get("site"), route: c.get("route"), err: error }, "unexpected error");
    return problemResponse(ourFault);
  });
  return { fetch: async (request) => hono.fetch(request), sites };
}
