// Hotjar: session recording. Cookies on the site, hits to its own host.
import { HOUR, script, YEAR } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { heartbeat, scoped, siteCookie, standInApp } from "./stand-in.ts";

export const hotjar: StandIn = {
  hosts: ["static.hotjar.com", "in.hotjar.com"],
  serve: (net) =>
    standInApp()
      .get("/c/:file", (context) =>
        script(
          context,
          scoped(
            siteCookie("_hjid", YEAR),
            siteCookie("_hjIncludedInSessionSample", HOUR / 2),
            heartbeat(net.url("in.hotjar.com", "/api/v1/hits")),
          ),
        ),
      )
      .post("/api/v1/hits", (context) => context.body(null, 204)),
};
