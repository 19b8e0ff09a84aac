// What a visit left in the browser, asked of the browser itself: neither the page's scripts nor ours are between.
import type { Page } from "@playwright/test";

/** "storage name" of everything that the page's origin keeps, sorted, without Témoin's own. */
export async function leftBehind(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const securityOrigin = new URL(page.url()).origin;
    const { cookies } = await session.send("Network.getAllCookies");
    const keys = async (isLocalStorage: boolean) => {
      const { entries } = await session.send("DOMStorage.getDOMStorageItems", { storageId: { securityOrigin, isLocalStorage } });
      return entries.map(([key]) => `${isLocalStorage ? "localStorage" : "sessionStorage"} ${key}`);
    };
    const { databaseNames } = await session.send("IndexedDB.requestDatabaseNames", { securityOrigin });
    const { caches } = await session.send("CacheStorage.requestCacheNames", { securityOrigin });
    const found = [
      ...cookies.map(({ name }) => `cookie ${name}`),
      ...(await keys(true)),
      ...(await keys(false)),
      ...databaseNames.map((name) => `indexedDB ${name}`),
      ...caches.map(({ cacheName }) => `cacheStorage ${cacheName}`),
    ];
    return found.filter((one) => !/ temoin$/.test(one)).sort();
  } finally {
    await session.detach();
  }
}
