// What stands in the browser, read through DevTools and never by the page: a page's own view may be guarded.
import type { BrowserContext, Page } from "@playwright/test";
import { SITE } from "../world/world.ts";

/** Names in every store of the site's origin, each as "kind name". `page` must be on the site; `plain` is a page of it without any tool. */
export async function namesKept(context: BrowserContext, page: Page, plain: string): Promise<Set<string>> {
  const securityOrigin = `https://${SITE}`;
  const devtools = await context.newCDPSession(page);
  const keys = async (isLocalStorage: boolean) => {
    const { entries } = await devtools.send("DOMStorage.getDOMStorageItems", { storageId: { securityOrigin, isLocalStorage } });
    return entries.map(([key = ""]) => key);
  };
  const { databaseNames } = await devtools.send("IndexedDB.requestDatabaseNames", { securityOrigin });
  const { caches } = await devtools.send("CacheStorage.requestCacheNames", { securityOrigin });
  const found = {
    cookie: (await context.cookies(securityOrigin)).map(({ name }) => name),
    localStorage: await keys(true),
    sessionStorage: await keys(false),
    indexedDB: databaseNames,
    cacheStorage: caches.map(({ cacheName }) => cacheName),
    fileSystem: await filesIn(devtools, `${securityOrigin}/`),
  };
  await devtools.detach();
  // No protocol call reads these two. A page of the site without any tool can, and nothing guards it.
  await page.goto(plain);
  const windowName = [await page.evaluate(() => window.name)];
  return new Set(Object.entries({ ...found, windowName }).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`)));
}

async function filesIn(devtools: Awaited<ReturnType<BrowserContext["newCDPSession"]>>, storageKey: string): Promise<string[]> {
  const { directory } = (await devtools.send("FileSystem.getDirectory", {
    bucketFileSystemLocator: { storageKey, pathComponents: [] },
  })) as { directory: { nestedFiles: { name: string }[] } };
  return directory.nestedFiles.map(({ name }) => name);
}
