// GET /temoin/log/tile/...: tiles of the site's log and bundles of its entries (C2SP tlog-tiles). Entries are commitments: they tell nothing.

import { readTilePath } from "@temoin/ledger";
import { READS } from "../http/flow.ts";
import { problemResponse } from "../http/problem.ts";
import type { SiteRoute } from "./route.ts";

export const logTile: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/log/tile/*",
  flow: READS,
  async answer(request, site, _params, { store }) {
    const tile = readTilePath(new URL(request.url).pathname.replace(/^\/temoin\/log\//, ""));
    const bytes = tile && (await store.tile(site.id, tile));
    if (!bytes)
      return problemResponse({
        status: 404,
        title: "The log has no such tile.",
        detail: "Read /temoin/log/checkpoint for its size, and name tiles as C2SP tlog-tiles says.",
      });
    const headers = { "Content-Type": "application/octet-stream", "Cache-Control": "public, max-age=31536000, immutable" };
    return new Response(bytes as BodyInit, { headers });
  },
};
