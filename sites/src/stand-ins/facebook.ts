// Facebook: a script that fires a pixel, and the pixel's cookie on .facebook.com.
import { MONTH, script } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { scoped, standInApp, thirdPartyCookie } from "./stand-in.ts";

const gif = Uint8Array.from(atob("R0lGODlhAQABAAAAACwAAAAAAQABAAA="), (character) => character.charCodeAt(0));

export const facebook: StandIn = {
  hosts: ["connect.facebook.net", "www.facebook.com"],
  serve: (net) =>
    standInApp()
      .get("/:locale/fbevents.js", (context) =>
        script(context, scoped(`new Image().src = ${JSON.stringify(net.url("www.facebook.com", "/tr?ev=PageView"))};\n`)),
      )
      .get("/tr", (context) => {
        thirdPartyCookie(context, "fr", 3 * MONTH);
        return context.body(gif, 200, { "content-type": "image/gif" });
      }),
};
