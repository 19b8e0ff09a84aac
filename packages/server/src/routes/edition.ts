// GET /temoin/editions/<hash>.json: the immutable edition. The SHA-256 of the body is its hash: anyone can check (F02, F05).
import { READS } from "../http/flow.ts";
import { problemResponse } from "../http/problem.ts";
import type { SiteRoute } from "./route.ts";

export const edition: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/editions/:file",
  flow: READS,
  async answer(_request, site, { file = "" }, { store }) {
    const hash = /^([0-9a-f]{12}|[0-9a-f]{64})\.json$/.exec(file)?.[1];
    const found = hash === undefined ? undefined : await store.edition(site.id, hash);
    if (!found) {
      return problemResponse({
        status: 404,
        title: "This site never published such an edition.",
        detail: `Ask by the 12 or 64 characters of its hash; the current one is /temoin/editions/${site.edition.hash}.json.`,
      });
    }
    return new Response(found.content, {
      headers: {
        "Content-Type": "application/json",
        "Cache-Control": "public, max-age=31536000, immutable",
        ETag: `"${found.hash}"`,
        "Last-Modified": new Date(found.publishedAt).toUTCString(),
      },
    });
  },
};
