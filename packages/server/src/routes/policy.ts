// GET /temoin/policy/<language> (HTML) and /temoin/policy/<language>.md.
import { preparedResponse } from "../http/prepared.ts";
import { problemResponse } from "../http/problem.ts";
import type { SiteRoute } from "./route.ts";

/** Nothing from elsewhere, nothing inline; the gate's Trusted Types policy is called `temoin`. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types temoin",
].join("; ");

export const policy: SiteRoute = {
  of: "site",
  method: "GET",
  path: "/temoin/policy/:page",
  answer(request, site, { page = "" }) {
    const markdown = page.endsWith(".md");
    const language = markdown ? page.slice(0, -3) : page;
    const found = site.policies.get(language);
    if (!found) {
      return problemResponse({
        status: 404,
        title: "The policy does not exist in this language.",
        detail: `Ask for one of ${site.languages.map((known) => `/temoin/policy/${known}`).join(", ")}.`,
      });
    }
    return preparedResponse(markdown ? found.markdown : found.html, request, {
      "Cache-Control": "no-cache",
      "Content-Language": language,
      "Content-Security-Policy": CSP,
    });
  },
};
