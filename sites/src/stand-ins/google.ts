// Google's classic analytics as InMemori's policy lists it: _utma and _utmz on the site, a cookie on .google.com.
import { MONTH, script } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { heartbeat, scoped, siteCookie, standInApp, thirdPartyCookie } from "./stand-in.ts";

export const google: StandIn = {
  hosts: ["www.google.com"],
  serve: (net) =>
    standInApp()
      .get("/analytics.js", (context) => {
        thirdPartyCookie(context, "NID", 6 * MONTH);
        const hits = heartbeat(net.url("www.google.com", "/collect"));
        return script(context, scoped(siteCookie("_utma", 13 * MONTH), siteCookie("_utmz", 13 * MONTH), hits));
      })
      .post("/collect", (context) => context.body(null, 204)),
};
