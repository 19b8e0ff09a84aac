// Puts the routes together: sites and store in, a function from request to answer out. Opens no port.
import { type Context, Hono } from "hono";
import { hostOf } from "./http/host.ts";
import { type Problem, problemResponse } from "./http/problem.ts";
import { type LedgerKeys, passingKeys } from "./ledger/keys.ts";
import type { Witness } from "./ledger/witness.ts";
import { type Log, silentLog } from "./log.ts";
import { publish, type SiteToPublish } from "./publish/publish.ts";
import { type PublishedSite, siteByHost } from "./publish/site.ts";
import { routes } from "./routes/index.ts";
import type { Route, Surroundings } from "./routes/route.ts";
import type { Store } from "./store/store.ts";

export interface AppOptions {
  readonly sites: readonly SiteToPublish[];
  readonly store: Store;
  /** The server's clock; records carry its time. */
  readonly now?: () => Date;
  readonly log?: Log;
  /** Without them receipts and checkpoints are signed by keys that are gone with the process. */
  readonly keys?: LedgerKeys;
  readonly witnesses?: readonly Witness[];
}

export interface App {
  /** For listen(), or to be called by the site's own server for the first-party path. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly sites: readonly PublishedSite[];
}

type Env = { Variables: { site: string; route: string } };

/** Publishes every site, then serves them by host. Throws when two sites claim one id or host. */
export async function createApp(options: AppOptions): Promise<App> {
  const { sites, store, now = () => new Date(), log = silentLog(), keys = passingKeys(), witnesses = [] } = options;
  const published = await Promise.all(sites.map((site) => publish(site, { store, now: now(), log })));
  return serveSites(published, { store, now, log, keys, witnesses });
}

/** Serves sites that are published already; their editions must be kept in the store. */
export function serveSites(sites: readonly PublishedSite[], around: Surroundings): App {
  const find = siteByHost(sites);
  const { log } = around;
  const hono = new Hono<Env>();

  hono.use(async (c, next) => {
    const start = performance.now();
    await next();
    for (const [name, value] of Object.entries(everywhere)) c.res.headers.set(name, value);
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
      return route.answer(c.req.raw, site, c.req.param(), around);
    });
    hono.all(route.path, () => problemResponse(wrongMethod(route)));
  }
  hono.notFound(() => problemResponse(nothingHere));
  hono.onError((error, c: Context<Env>) => {
    log.error({ site: c.get("site"), route: c.get("route"), err: error }, "unexpected error");
    return problemResponse(ourFault);
  });
  return { fetch: async (request) => hono.fetch(request), sites };
}

/** `same-origin`: addresses of the site reach no third party, and its own POST keeps its Origin. */
const everywhere = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin" };

const unknownSite: Problem = {
  status: 404,
  title: "No site of this host name is published here.",
  detail: "Check the Host header that your proxy passes on, and the hosts of the register.",
};

const nothingHere: Problem = {
  status: 404,
  title: "There is nothing at this address.",
  detail: "The script is at /temoin/gate.js and the policy at /temoin/policy.",
};

const ourFault: Problem = {
  status: 500,
  title: "The server made a mistake.",
  detail: "Nothing was changed. Try again; if it happens again, tell the operator the time of this request.",
};

function wrongMethod({ method, path }: Route): Problem {
  const allow = method === "GET" ? "GET, HEAD" : method;
  return {
    status: 405,
    title: "This method is not allowed here.",
    detail: `Use ${allow} on ${path}.`,
    headers: { Allow: allow },
  };
}
