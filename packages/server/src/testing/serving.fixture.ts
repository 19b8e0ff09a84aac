// An app over a store with the two example sites, and a visitor's browser to ask it with.

import type { Register } from "@temoin/register";
import { type App, createApp, serveSites } from "../app.ts";
import { passingKeys } from "../ledger/keys.ts";
import { silentLog } from "../log.ts";
import type { ChoiceRecord } from "../record/record.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { blogRegister, shopRegister } from "./shop.fixture.ts";

export const NOW = new Date("2026-11-21T10:00:00.500Z");

const shop = { register: shopRegister(), hosts: ["shop.test", "www.shop.test"] };
const blog = { register: blogRegister(), hosts: ["blog.test"] };

/** Publishing compresses hard; tests that are not about it share what it made. */
const usualSites = createApp({ sites: [shop, blog], store: memoryStore(), now: () => NOW }).then(({ sites }) => sites);

export const keys = passingKeys();

/** Shop and blog over `store`. */
export async function serveShop(store: Store, now = () => NOW): Promise<App> {
  const sites = await usualSites;
  for (const { edition } of sites) await store.addEdition(edition);
  return serveSites(sites, { store, now, log: silentLog(), keys, witnesses: [] });
}

/** The shop with another register, published over `store`. */
export function publishShop(store: Store, register: Register): Promise<App> {
  return createApp({ sites: [{ ...shop, register }], store, now: () => NOW });
}

export const ID = "3f2b6c1e-8a4d-4f0e-9b7a-1c2d3e4f5a6b";

/** A valid choice for the app's shop; `more` replaces fields, undefined removes them. */
export function choiceFor(app: App, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: ID,
    edition: app.sites[0]?.edition.short,
    purposes: ["statistics"],
    services: { hotjar: false },
    how: "preferences",
    layer: "preferences",
    language: "fr",
    ...more,
  };
}

const usual = {
  host: "shop.test",
  "content-type": "application/json",
  "sec-fetch-site": "same-origin",
  origin: "https://shop.test",
};

/** `body`: text and bytes as they are, anything else as JSON. A header of undefined is left out. */
export function postChoice(
  app: App,
  body: unknown,
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<Response> {
  const sent = Object.entries({ ...usual, ...headers }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const raw = typeof body === "string" || body instanceof Uint8Array || body instanceof ReadableStream;
  const init = { method: "POST", headers: sent, body: raw ? body : JSON.stringify(body), duplex: "half" };
  return app.fetch(new Request("https://shop.test/temoin/choices", init as RequestInit));
}

export function get(app: App, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return app.fetch(new Request(`https://shop.test${path}`, { headers: { host: "shop.test", ...headers } }));
}

/** Addresses of the assets that a served script names, in its order. */
export async function assetsNamedIn(app: App, path: string): Promise<string[]> {
  return (await (await get(app, path)).text()).match(/\/temoin\/a\/[^"]+/g) ?? [];
}

/** Sealed or not, in the order of their times. */
export async function allRecords(store: Store): Promise<ChoiceRecord[]> {
  const found: ChoiceRecord[] = [];
  for (const site of ["shop", "blog"]) {
    for await (const { entry } of store.leaves(site)) if (entry?.kind === "choice") found.push(entry);
    found.push(...(await store.pending(site, 10_000)).filter((entry) => entry.kind === "choice"));
  }
  return found;
}
