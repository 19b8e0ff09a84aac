// Three of InMemori's third parties work alike: a script with a cookie on its own host, and hits to a collector.
import { script, YEAR } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { heartbeat, scoped, standInApp, thirdPartyCookie } from "./stand-in.ts";

function beaconing(scriptHost: string, path: string, collector: string, cookie: string): StandIn {
  return {
    hosts: [...new Set([scriptHost, collector])],
    serve: (net) =>
      standInApp()
        .get(path, (context) => {
          thirdPartyCookie(context, cookie, YEAR);
          return script(context, scoped(heartbeat(net.url(collector, "/collect"))));
        })
        .post("/collect", (context) => context.body(null, 204)),
  };
}

export const amplitude = beaconing("cdn.amplitude.com", "/libs/amplitude.js", "api.amplitude.com", "amp_demo");
export const segment = beaconing("cdn.segment.com", "/analytics.js", "api.segment.com", "ajs_demo");
export const customerIo = beaconing("assets.customer.io", "/assets/track.js", "assets.customer.io", "cio_demo");
