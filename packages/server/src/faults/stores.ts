// The stores that the fault suite is run over, by name. A new one is a line here: how a fresh place is made, and how it is opened.
import { join } from "node:path";
import { openSqlite } from "../store/sqlite.ts";
import type { Store } from "../store/store.ts";

export interface FaultStore {
  /** Where the data goes: a file, or the address of a database of its own. `folder` is empty and goes after the test. */
  place(folder: string): string | Promise<string>;
  open(place: string, options?: { readonly maxPages?: number }): Promise<Store>;
}

export const faultStores: Readonly<Record<string, FaultStore>> = {
  sqlite: { place: (folder) => join(folder, "temoin.sqlite"), open: openSqlite },
};

export function storeNamed(name: string): FaultStore {
  const store = faultStores[name];
  if (!store) throw new Error(`There is no store ${name}: ${Object.keys(faultStores).join(", ")}.`);
  return store;
}
