// GET /temoin/a/<name>.<hash>.<ext>: the name changes with the content, so nobody ever has to ask again.
import { preparedResponse } from "../http/prepared.ts";
import { problemResponse } from "../http/problem.ts";
import type { SiteRoute } from "./route.ts";

export const asset: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/a/:file",
  answer(request, site, { file = "" }) {
    const found = site.assets.get(file);
    if (found) return preparedResponse(found, request, { "Cache-Control": "public, max-age=31536000, immutable" });
    return problemResponse({
      status: 404,
      title: "There is no such file in the current edition.",
      detail: "Load /temoin/gate.js again: it names the current files.",
    });
  },
};
