import { runInNewContext } from "node:vm";
import { bridgeIds, type Register } from "@temoin/register";
import { expect, test } from "vitest";
import { contentOf } from "../edition/edition.ts";
import { silentLog } from "../log.ts";
import { memoryStore } from "../store/memory.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { embeddedBridges, usedBridges } from "./bridges.ts";
import { readBrowserCode } from "./browser-code.ts";
import { withBridges } from "./embed.ts";
import { publish } from "./publish.ts";

const withBridge = (bridge: unknown) => shopRegister((draft) => void Object.assign(draft.services.google, { bridge }));
const publishOnce = (register: Register) =>
  publish(
    { register, hosts: ["shop.test"] },
    { store: memoryStore(), now: new Date("2026-11-21T10:00:00.000Z"), log: silentLog() },
  );

/** What a gate finds as the constant BRIDGES. */
async function found(register: Register) {
  const used = usedBridges(register);
  const code = await readBrowserCode(used.map(({ use }) => use));
  const page: { self: object; seen?: [start: unknown, settings: unknown][] } = { self: { document: {} } };
  runInNewContext(`${withBridges("", embeddedBridges(used, code), "seen = BRIDGES;")}; after = typeof BRIDGES`, page);
  return { ...page, seen: page.seen ?? [] };
}

test.each(bridgeIds)("%s is built, and calls BRIDGE once with a function", async (use) => {
  const { seen } = await found(withBridge({ use }));
  expect(seen.map(([start]) => typeof start)).toEqual(["function"]);
});

test("the gate finds each bridge with its settings, in the order of the index, and the page's scope stays clean", async () => {
  const page = await found(withBridge([{ use: "gtm-events" }, { use: "google-consent-mode", signals: { ad_storage: "ads" } }]));
  expect(page).toMatchObject({ after: "undefined" });
  expect(page.seen.map(([, settings]) => JSON.parse(JSON.stringify(settings)))).toMatchObject([
    { signals: { ad_storage: [["google", ["google"], []]], ad_user_data: [] } },
    { signals: { statistics: [["google", ["statistics"], ["ads"]]], ads: [["google", ["google"], []]] } },
  ]);
});

test("an option never ends a script element, and arrives as it was", async () => {
  const register = withBridge({ use: "gtm-events", options: { data_layer: "</script><!--" } });
  const { seen } = await found(register);
  expect(seen[0]?.[1]).toMatchObject({ options: { data_layer: "</script><!--" } });
  const used = usedBridges(register);
  const [bridge] = embeddedBridges(used, await readBrowserCode(used.map(({ use }) => use)));
  expect(withBridges("", bridge ? [bridge] : [], "")).not.toContain("</");
});

test("a published gate carries the code of the bridges that its register uses, and no other; an edition names them", async () => {
  const [without, one] = await Promise.all([publishOnce(shopRegister()), publishOnce(withBridge({ use: "matomo" }))]);
  const [bare, gate] = [without, one].map((site) => new TextDecoder().decode(site.gate.body));
  expect(bare).not.toContain("BRIDGE=");
  expect(gate?.match(/BRIDGE=f/g)).toHaveLength(1);
  expect(gate).toContain('"_paq"');
  expect(gate).not.toContain("dataLayer");
  expect(Object.keys(contentOf(one.edition).code)).toContain("bridges/matomo");
  expect(Object.keys(contentOf(without.edition).code).filter((name) => name.startsWith("bridges"))).toEqual([]);
});
