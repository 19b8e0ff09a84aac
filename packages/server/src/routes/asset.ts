// GET /temoin/a/<name>.<hash>.<ext>: the name changes with the content, so nobody ever has to ask again.
import { READS } from "../http/flow.ts";
import { preparedResponse } from "../http/prepared.ts";
import { problemResponse } from "../http/problem.ts";
import type { SiteRoute } from "./route.ts";

const FOR_EVER = { "Cache-Control": "public, max-age=31536000, immutable" };

export const asset: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/a/:file",
  flow: READS,
  async answer(request, site, { file = "" }, { store }) {
    const found = site.assets.get(file);
    if (found) return preparedResponse(found, request, FOR_EVER);
    // Pages that were loaded under an earlier edition go on with what they named.
    const kept = await store.file(site.id, file);
    if (kept) return new Response(kept.body as BodyInit, { headers: { ...FOR_EVER, "Content-Type": kept.type } });
    return problemResponse({
      status: 404,
      title: "There is no such file in any edition.",
      detail: "Load /temoin/gate.js again: it names the current files.",
    });
  },
};
