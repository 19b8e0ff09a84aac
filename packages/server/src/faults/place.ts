// A place of its own for one fault: store, keys, heads; and what is in it, verified.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readKeys } from "../ledger/keys.ts";
import type { Orders } from "./server.fixture.ts";
import { storeNamed } from "./stores.ts";
import { type LogVerdict, verifyLog } from "./verify-log.ts";

export interface Place {
  readonly folder: string;
  readonly keyFile: string;
  readonly orders: Orders;
  /** Opens the store for itself; no server has to be running. */
  verify(acknowledged: ReadonlyMap<string, string>): Promise<LogVerdict>;
  remove(): void;
}

export async function newPlace(store: string, parent = tmpdir()): Promise<Place> {
  const folder = mkdtempSync(join(parent, "temoin-faults-"));
  const place = await storeNamed(store).place(folder);
  const keyFile = join(folder, "keys.json");
  return {
    folder,
    keyFile,
    orders: { store, place, folder },
    async verify(acknowledged) {
      const opened = await storeNamed(store).open(place);
      try {
        return await verifyLog(opened, readKeys(keyFile), acknowledged);
      } finally {
        await opened.close();
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
