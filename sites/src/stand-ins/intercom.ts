// Intercom: a chat frame with a cookie on its own host.
import { MONTH } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { framePage, standInApp, thirdPartyCookie } from "./stand-in.ts";

export const intercom: StandIn = {
  hosts: ["widget.intercom.io"],
  serve: () =>
    standInApp().get("/widget/:app", (context) => {
      thirdPartyCookie(context, "intercom-session-demo", 9 * MONTH);
      return context.html(framePage("Intercom", "Write to us"));
    }),
};
