// Google Analytics as Cexro loads it: a script from the tag host, cookies on the site, hits to the collector.
import { DAY, script, YEAR } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { heartbeat, scoped, siteCookie, standInApp } from "./stand-in.ts";

export const googleAnalytics: StandIn = {
  hosts: ["www.googletagmanager.com", "www.google-analytics.com"],
  serve: (net) =>
    standInApp()
      .get("/gtag/js", (context) =>
        script(
          context,
          scoped(
            siteCookie("_ga", 2 * YEAR),
            siteCookie("_ga_DEMO", 2 * YEAR),
            siteCookie("_gid", DAY),
            heartbeat(net.url("www.google-analytics.com", "/g/collect")),
          ),
        ),
      )
      .post("/g/collect", (context) => context.body(null, 204)),
};
