// GET /temoin/log/editions: every edition with the hashes of what visitors were given under it, published as the CNIL suggests (F02, F05).

import { contentOf } from "../edition/edition.ts";
import { READS } from "../http/flow.ts";
import type { SiteRoute } from "./route.ts";

export const logEditions: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/log/editions",
  flow: READS,
  async answer(_request, site, _params, { store }) {
    const editions = await store.editions(site.id);
    const told = editions.map((edition) => {
      const { code, layouts = {} } = contentOf(edition);
      return { edition: edition.hash, publishedAt: edition.publishedAt, code, layouts };
    });
    return Response.json({ site: site.id, editions: told }, { headers: { "Cache-Control": "no-cache" } });
  },
};
