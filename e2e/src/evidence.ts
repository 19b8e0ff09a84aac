// What a visit left behind, read from the browser's own jar and storage and from the servers: never through our API.
import type { BrowserContext, Page } from "@playwright/test";
import type { Seen } from "@temoin/sites";

export interface Evidence {
  /** Cookies in the jar, HttpOnly included, as "name" for the site's own and "host name" for a third party's. */
  readonly cookies: string[];
  /** Keys of web storage, names of databases and caches of the page's origin, as "localStorage key". */
  readonly storage: string[];
  /** Hosts that got a request, the site's own left out. */
  readonly hosts: string[];
}

/** Gathers once; `page` must be on one of the site's pages. */
export async function gather(context: BrowserContext, page: Page, seen: readonly Seen[], host: string): Promise<Evidence> {
  const own = registrable(host);
  const cookies = (await context.cookies()).map(({ name, domain }) => {
    const bare = domain.replace(/^\./, "");
    return registrable(bare) === own ? name : `${bare} ${name}`;
  });
  return {
    cookies: unique(cookies),
    storage: unique(await storedKeys(page)),
    hosts: unique(seen.map((request) => request.host).filter((name) => registrable(name) !== own)),
  };
}

async function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys: string[] = [];
    for (const kind of ["localStorage", "sessionStorage"] as const)
      keys.push(...Object.keys(window[kind]).map((key) => `${kind} ${key}`));
    for (const { name } of await indexedDB.databases()) keys.push(`indexedDB ${name}`);
    for (const name of await caches.keys()) keys.push(`cacheStorage ${name}`);
    return keys;
  });
}

/** Names sent in Cookie headers to any host since `from`. */
export function sentCookies(seen: readonly Seen[], from = 0): string[] {
  return unique(
    seen
      .filter((request) => request.at >= from)
      .flatMap((request) => request.cookie.split("; "))
      .map((pair) => pair.split("=")[0] ?? "")
      .filter((name) => name !== ""),
  );
}

/** Last two labels: right for every host of the five sites and their third parties. */
function registrable(host: string): string {
  return host.split(".").slice(-2).join(".");
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
