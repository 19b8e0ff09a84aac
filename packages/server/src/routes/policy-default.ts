// GET /temoin/policy: to the site's first language.
import type { SiteRoute } from "./route.ts";

export const policyDefault: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/policy",
  answer: (_request, site) =>
    new Response(null, {
      status: 302,
      headers: { Location: `/temoin/policy/${site.languages[0]}`, "Cache-Control": "no-cache" },
    }),
};
