// Google's classic analytics as InMemori's policy lists it: one script for the channel (_utma and _utmz on the site), one for the
// audience (a cookie on .google.com).
import { MONTH, script } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { heartbeat, scoped, siteCookie, standInApp, thirdPartyCookie } from "./stand-in.ts";

export const google: StandIn = {
  hosts: ["www.google.com"],
  serve: (net) =>
    standInApp()
      .get("/channel.js", (context) => script(context, scoped(siteCookie("_utma", 13 * MONTH), siteCookie("_utmz", 13 * MONTH))))
      .get("/analytics.js", (context) => {
        thirdPartyCookie(context, "NID", 6 * MONTH);
        return script(context, scoped(heartbeat(net.url("www.google.com", "/collect"))));
      })
      .post("/collect", (context) => context.body(null, 204)),
};
