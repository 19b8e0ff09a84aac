// static.zdassets.com: the help widget. Writes on the visited site what Lucca's policy lists for chat and messaging.

import { HOUR, script, YEAR } from "../own-server.ts";
import type { StandIn } from "../site.ts";
import { scoped, siteCookie, standInApp } from "./stand-in.ts";

const writes = [
  siteCookie("ob-demo", 3 * YEAR),
  siteCookie("ZD-zE_oauth", 2 * HOUR),
  siteCookie("__zlcmid", YEAR),
  siteCookie("__zlcprivacy", YEAR),
  siteCookie("zte2095", "session"),
  `localStorage.setItem("__zlcstore", "demo");\n`,
  `localStorage.setItem("demo.appUserId", "demo");\n`,
  `sessionStorage.setItem("demo.clientId", "demo");\n`,
  `sessionStorage.setItem("demo.sessionToken", "demo");\n`,
];

export const zendesk: StandIn = {
  hosts: ["static.zdassets.com"],
  serve: () => standInApp().get("/ekr/snippet.js", (context) => script(context, scoped(...writes))),
};
