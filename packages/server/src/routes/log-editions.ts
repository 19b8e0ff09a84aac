// GET /temoin/log/editions: every edition with the hashes of what visitors were given and shown under it, published as the CNIL suggests (F02, F03, F05).
import { contentOf } from "../edition/edition.ts";
import { READS } from "../http/flow.ts";
import { pictureSets } from "../pictures/kept.ts";
import type { SiteRoute } from "./route.ts";

export const logEditions: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/log/editions",
  flow: READS,
  async answer(_request, site, _params, { store }) {
    const [editions, sets] = await Promise.all([store.editions(site.id), pictureSets(store, site.id)]);
    const told = editions.map((edition) => {
      const { code, layouts = {} } = contentOf(edition);
      // The pictures are at /temoin/a/<file> (F03).
      const pictures = sets
        .filter((set) => set.edition === edition.hash)
        .flatMap(({ takenAt, browser, pictures }) => pictures.map((picture) => ({ ...picture, takenAt, browser })));
      return { edition: edition.hash, publishedAt: edition.publishedAt, code, layouts, pictures };
    });
    return Response.json({ site: site.id, editions: told }, { headers: { "Cache-Control": "no-cache" } });
  },
};
