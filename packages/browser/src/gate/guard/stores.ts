// Everything else that a page can keep in the browser: databases, caches, files, workers of its own, the window's name.
import { CACHE, DATABASE, FILES, NAME, WORKER } from "../bits.ts";
import type { Gate } from "../gate.ts";
import { hook, hookAll } from "./hook.ts";
import type { Scope } from "./scope.ts";
import { mayWrite } from "./write.ts";

/** Who opens a store, and its storage bit. */
const bits: Readonly<Record<string, number>> = {
  IDBFactory: DATABASE,
  CacheStorage: CACHE,
  ServiceWorkerContainer: WORKER,
  StorageManager: FILES,
};

export function guardStores(gate: Gate, scope: Scope): void {
  hookAll(scope, Object.keys(bits).join(" "), "open register getDirectory", (member, owner) => (run, args) => {
    const bit = bits[owner] ?? 0;
    // A service worker goes by the path of its script.
    const name = member[0] === "r" ? new URL(`${args[0] as string}`, document.baseURI).pathname : args[0];
    if (mayWrite(gate, name, bit)) {
      const made = run(args) as IDBOpenDBRequest;
      // A database goes only when whoever has opened it closes it: one that is held is closed for them.
      made.addEventListener?.("success", () => {
        made.result.addEventListener("versionchange", () => mayWrite(gate, name, bit) || made.result.close());
      });
      return made;
    }
    // As where the browser itself forbids it: a database says so at once, the others by their promise.
    const fault = new DOMException("", "SecurityError");
    if (bit > DATABASE) return Promise.reject(fault);
    throw fault;
  });
  // It stays with the tab from page to page. Emptying it is always right.
  hook(scope, "name", (run, args) => (args[0] && !mayWrite(gate, "", NAME) ? undefined : run(args)));
}
