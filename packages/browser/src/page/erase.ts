// Deletes what is declared, first-party and not allowed: on withdrawal, and again at the start of every page.
import { doomed, type storageBits } from "@temoin/register/consent";
import { readCookies } from "../gate/cookie.ts";
import type { Gate } from "../gate/gate.ts";
import { cookieScopes } from "./cookie-scopes.ts";
import { writeCookie } from "./write-cookie.ts";

type Bits = typeof storageBits;

// Numbers of the register's own, checked by their types: the object itself would be downloaded.
const COOKIE: Bits["cookie"] = 1;
const LOCAL: Bits["localStorage"] = 2;
const SESSION: Bits["sessionStorage"] = 4;
const DATABASE: Bits["indexedDB"] = 8;
const CACHE: Bits["cacheStorage"] = 16;

export function erase(gate: Gate): void {
  const { bundle } = gate._data;
  const { trackers } = gate._decision;
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
