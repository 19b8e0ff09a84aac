// GET /.well-known/gpc.json: this site follows Global Privacy Control (W3C GPC; H02).
import type { SiteRoute } from "./route.ts";

export const gpc: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/.well-known/gpc.json",
  answer: (_request, site) =>
    Response.json(
      { gpc: true, lastUpdate: site.edition.publishedAt.slice(0, "2026-11-21".length) },
      { headers: { "Cache-Control": "public, max-age=3600" } },
    ),
};
