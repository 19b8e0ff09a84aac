// Deletes what is declared, first-party and not allowed: on withdrawal, and again at the start of every page.
import { storageBits } from "@temoin/register/consent";
import { readCookies, writeCookie } from "./cookie.ts";
import { cookieScopes } from "./cookie-scopes.ts";
import { doomed } from "./doomed.ts";
import type { Gate } from "./gate.ts";

type Storage = keyof typeof storageBits;

export function erase(gate: Gate): void {
  const { bundle } = gate._data;
  const { trackers } = gate._decision;
  const held = bundle.trackers.reduce((bits, tracker, index) => (trackers[index] ? bits : bits | tracker.in), 0);
  const drop = async (storage: Storage, list: () => string[] | Promise<string[]>, remove: (name: string) => unknown) => {
    const bit = storageBits[storage];
    if (!(held & bit)) return;
    try {
      for (const name of await list()) if (doomed(bundle, trackers, name, bit, location.hostname)) remove(name);
    } catch {
      // Blocked storage holds nothing.
    }
  };
  drop("cookie", cookieNames, expire);
  for (const web of ["localStorage", "sessionStorage"] as const) {
    drop(
      web,
      () => Object.keys(window[web]),
      (key) => window[web].removeItem(key),
    );
  }
  drop(
    "indexedDB",
    async () => (await indexedDB.databases()).map(({ name }) => name ?? ""),
    (name) => indexedDB.deleteDatabase(name),
  );
  drop(
    "cacheStorage",
    () => caches.keys(),
    (name) => caches.delete(name),
  );
}

function cookieNames(): string[] {
  return readCookies().map((cookie) => cookie.split("=")[0] ?? "");
}

/** Tries one scope after another until no cookie of that name is left: the first ones nearly always do. */
function expire(name: string): void {
  for (const scope of cookieScopes(location.hostname, location.pathname)) {
    if (!cookieNames().includes(name)) return;
    writeCookie(`${name}=;Max-Age=0${scope}`);
  }
}
