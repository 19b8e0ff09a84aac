// GET /temoin/gate.js: first in the page's head, so it is checked on every page and almost never sent twice.
import { preparedResponse } from "../http/prepared.ts";
import type { SiteRoute } from "./route.ts";

export const gate: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/gate.js",
  answer: (request, site) => preparedResponse(site.gate, request, { "Cache-Control": "no-cache" }),
};
