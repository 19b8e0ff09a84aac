// Deletes what is declared, first-party and not allowed: on withdrawal, and again at the start of every page.
import { doomed } from "@temoin/register/consent";
import { CACHE, COOKIE, DATABASE, FILES, LOCAL, NAME, SESSION, WORKER } from "../gate/bits.ts";
import { cookieNames } from "../gate/cookie.ts";
import { cookieScopes } from "./cookie-scopes.ts";
import type { State } from "./state.ts";
import { writeCookie } from "./write-cookie.ts";

export function erase(state: State): void {
  const { bundle } = state._gate._data;
  const { trackers } = state._gate._decision;
  const held = bundle.trackers.reduce((bits, tracker, index) => (trackers[index] ? bits : bits | tracker.in), 0);
  const drop = async (bit: number, list: () => string[] | Promise<string[]>, remove: (name: string) => unknown) => {
    if (!(held & bit)) return;
    try {
      for (const name of await list()) if (doomed(bundle, trackers, name, bit, location.hostname)) remove(name);
    } catch {
      // Blocked storage holds nothing.
    }
  };
  const dropKeys = (bit: number, area: "localStorage" | "sessionStorage") =>
    drop(
      bit,
      () => Object.keys(window[area]),
      (key) => window[area].removeItem(key),
    );
  drop(COOKIE, cookieNames, expire);
  dropKeys(LOCAL, "localStorage");
  dropKeys(SESSION, "sessionStorage");
  drop(
    DATABASE,
    async () => (await indexedDB.databases()).map(({ name }) => name ?? ""),
    (name) => indexedDB.deleteDatabase(name),
  );
  drop(
    CACHE,
    () => caches.keys(),
    (name) => caches.delete(name),
  );
  const workers = new Map<string, ServiceWorkerRegistration>();
  drop(
    WORKER,
    async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) workers.set(pathOf(one), one);
      return [...workers.keys()];
    },
    (path) => workers.get(path)?.unregister(),
  );
  if (held & FILES) dropFiles(state, (name) => doomed(bundle, trackers, name, FILES, location.hostname));
  // A name says nothing of who gave it: it goes when nobody may.
  if (held & NAME && !trackers.some((may, index) => may && (bundle.trackers[index]?.in ?? 0) & NAME)) window.name = "";
}

/** Path of the script by which it was registered. */
function pathOf({ active, waiting, installing }: ServiceWorkerRegistration): string {
  return new URL((active ?? waiting ?? installing)?.scriptURL ?? location.origin).pathname;
}

async function dropFiles(state: State, isDoomed: (name: string) => boolean): Promise<void> {
  try {
    // The gate lets in whoever takes away.
    state._taking = true;
    const opened = navigator.storage.getDirectory();
    state._taking = false;
    const root = await opened;
    for await (const name of root.keys()) if (isDoomed(name)) await root.removeEntry(name, { recursive: true });
  } catch {
    // Without such files there is nothing to take away.
  }
}

/** Tries one scope after another until no cookie of that name is left: the first ones nearly always do. */
function expire(name: string): void {
  for (const scope of cookieScopes(location.hostname, location.pathname)) {
    if (!cookieNames().includes(name)) return;
    writeCookie(`${name}=;Max-Age=0${scope}`);
  }
}
