// A served shop to be fuzzed, with the record of a visitor that no answer may tell of.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, createApp } from "../../app.ts";
import { passingKeys } from "../../ledger/keys.ts";
import { sealSite } from "../../ledger/seal.ts";
import { openSqlite } from "../../store/sqlite.ts";
import { recordFor } from "../../testing/records.fixture.ts";
import { blogRegister, shopRegister } from "../../testing/shop.fixture.ts";
import type { Known } from "./inputs.ts";

export interface Served {
  readonly app: App;
  readonly known: Known;
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

export async function serveToFuzz(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "temoin-fuzz-"));
  const store = await openSqlite(join(folder, "temoin.sqlite"));
  const keys = passingKeys();
  const sites = [
    { register: shopRegister(), hosts: ["shop.test"] },
    { register: blogRegister(), hosts: ["blog.test"] },
  ];
  const app = await createApp({ sites, store, keys, flow: 1_000_000 });
  const [shop] = app.sites;
  if (!shop) throw new Error("no shop");
  const { hash, short } = shop.edition;
  const id = "9d1f7a52-6c3e-4b8a-a1d4-7e5f60718293";
  const victim = { ...recordFor("shop", 7_777_777), id, edition: hash };
  await store.append(victim);
  await sealSite(store, shop, keys, () => new Date());
  const known = { edition: short, editionHash: hash, assets: [...shop.assets.keys()].map((name) => `/temoin/a/${name}`) };
  return {
    app,
    known,
    secrets: [victim.id, victim.salt, victim.subject, folder],
    async close() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
