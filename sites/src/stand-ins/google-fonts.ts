// Google Fonts: a sheet from one host and a font from another; no cookie.
import type { StandIn } from "../site.ts";
import { standInApp } from "./stand-in.ts";

export const googleFonts: StandIn = {
  hosts: ["fonts.googleapis.com", "fonts.gstatic.com"],
  serve: (net) =>
    standInApp()
      .get("/css2", (context) => {
        const font = net.url("fonts.gstatic.com", "/s/inter.woff2");
        const css = `@font-face{font-family:Inter;src:url("${font}")}body{font-family:Inter,system-ui,sans-serif}`;
        return context.body(css, 200, { "content-type": "text/css; charset=utf-8" });
      })
      .get("/s/:file", (context) => context.body(null, 204)),
};
