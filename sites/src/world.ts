// One door for every host: the five sites, Témoin's first-party path on each of them, and the stand-ins. Keeps what it saw.
import { frontPage } from "./front-page.ts";
import type { Net } from "./net.ts";
import { sites } from "./servers/index.ts";
import { standIns } from "./stand-ins/index.ts";

/** One request as it arrived: evidence that no page script can bend. */
export interface Seen {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  /** The Cookie header. */
  readonly cookie: string;
  readonly at: number;
}

export interface World {
  fetch(request: Request): Promise<Response>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

export interface WorldOptions {
  readonly net: Net;
  /** Témoin's server: answers /temoin/* and /.well-known/gpc.json of every site. */
  readonly temoin: Fetch;
  /** Called for each request, before it is answered. */
  readonly keep?: (seen: Seen) => void;
}

const FIRST_PARTY = /^\/(?:temoin(?:\/|$)|\.well-known\/gpc\.json$)/;

export function createWorld({ net, temoin, keep }: WorldOptions): World {
  const bySite = new Map<string, Fetch>();
  const byStandIn = new Map<string, Fetch>();
  for (const site of sites) {
    const app = site.serve(net);
    for (const name of [site.id, site.host]) bySite.set(name, (request) => app.fetch(request));
  }
  for (const standIn of standIns) {
    const app = standIn.serve(net);
    for (const host of standIn.hosts) byStandIn.set(host, (request) => app.fetch(request));
  }
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const host = net.realHost(request.headers.get("host") ?? "");
      keep?.({
        host,
        path: pathname + search,
        method: request.method,
        cookie: request.headers.get("cookie") ?? "",
        at: Date.now(),
      });
      const site = bySite.get(host);
      if (site) return FIRST_PARTY.test(pathname) ? temoin(request) : site(request);
      const standIn = byStandIn.get(host);
      if (isThisMachine(host))
        return new Response(String(await frontPage(net)), { headers: { "content-type": "text/html; charset=utf-8" } });
      return standIn ? standIn(request) : new Response(`No site is called ${host} here.\n`, { status: 404 });
    },
  };
}

/** The demo's bare address: "localhost" loses its last label in demoNet(). */
function isThisMachine(host: string): boolean {
  return ["", "localhost", "127.0.0.1", "[::1]"].includes(host);
}
