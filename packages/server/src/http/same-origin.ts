// Is this request made by the site's own pages?
import { hostName, hostOf } from "./host.ts";

/**
 * False for what another site caused. Browsers tell by Sec-Fetch-Site, older ones by Origin; without either it is no
 * browser. Ports are left out of the comparison, because reverse proxies drop them from Host.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  // A strict Referrer-Policy of the page makes Origin "null" even at home; then Sec-Fetch-Site has to say so.
  if (origin === "null") return site === "same-origin";
  return URL.canParse(origin) && hostName(new URL(origin).host) === hostOf(request);
}
