// GET /temoin/editions/<hash>/<language>.md: the policy page of an edition as it read then. Plain text: to be read, not to be run.
import { contentOf } from "../edition/edition.ts";
import { problemResponse } from "../http/problem.ts";
import type { SiteRoute } from "./route.ts";

export const editionPolicy: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/editions/:hash/:file",
  async answer(_request, site, { hash = "", file = "" }, { store }) {
    const language = /^([a-z]{2}(?:-[A-Z]{2})?)\.md$/.exec(file)?.[1];
    const found = /^(?:[0-9a-f]{12}|[0-9a-f]{64})$/.test(hash) && language ? await store.edition(site.id, hash) : undefined;
    const texts = found && (contentOf(found).texts as Readonly<Record<string, { readonly policy?: string }>>);
    const policy = texts && language !== undefined && Object.hasOwn(texts, language) ? texts[language]?.policy : undefined;
    if (policy === undefined || language === undefined) {
      return problemResponse({
        status: 404,
        title: "This site never published such an edition in this language.",
        detail: `Ask by the 12 or 64 characters of its hash; the current one is /temoin/editions/${site.edition.short}/${site.languages[0]}.md.`,
      });
    }
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Content-Language": language };
    return new Response(policy, { headers: { ...headers, "Cache-Control": "public, max-age=31536000, immutable" } });
  },
};
