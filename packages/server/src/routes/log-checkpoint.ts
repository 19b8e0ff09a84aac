// GET /temoin/log/checkpoint: the signed head of the site's log (C2SP tlog-checkpoint), for visitors, monitors and witnesses.
import { READS } from "../http/flow.ts";
import { problemResponse } from "../http/problem.ts";
import { withCosignatures } from "../ledger/witness.ts";
import type { SiteRoute } from "./route.ts";

export const logCheckpoint: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/log/checkpoint",
  flow: READS,
  async answer(_request, site, _params, { store, witnesses }) {
    const head = await store.head(site.id);
    if (!head)
      return problemResponse({
        status: 404,
        title: "The log is still empty.",
        detail: "Its first checkpoint is made a few seconds after the first choice.",
      });
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" };
    return new Response(await withCosignatures(store, site.id, head.checkpoint, witnesses), { headers });
  },
};
