// Help Scout: an assistance frame with a cookie on its own host.
import { YEAR } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { framePage, standInApp, thirdPartyCookie } from "./stand-in.ts";

export const helpScout: StandIn = {
  hosts: ["beacon-v2.helpscout.com"],
  serve: () =>
    standInApp().get("/beacon.html", (context) => {
      thirdPartyCookie(context, "beacon_demo", YEAR);
      return context.html(framePage("Help Scout", "How can we help?"));
    }),
};
