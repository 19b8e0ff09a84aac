import { type ChoiceRecord, choiceRecordSchema, commitmentHex, receiptCode, verifyReceipt } from "@temoin/ledger";
import { parseChoice } from "@temoin/register";
import { beforeEach, describe, expect, test } from "vitest";
import type { App } from "../app.ts";
import { contentOf, type Edition } from "../edition/edition.ts";
import { sha256Bytes, verifyEd25519 } from "../ledger/crypto.ts";
import { verifierKeys } from "../ledger/log.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { idOf } from "../testing/records.fixture.ts";
import { allRecords, choiceFor, ID, keys, NOW, postChoice, publishShop, serveShop } from "../testing/serving.fixture.ts";
import { shopRegister } from "../testing/shop.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";

describe.each(stores)("POST /temoin/choices over %s takes", (_name, open) => {
  let store: Store;
  let app: App;
  beforeEach(async () => {
    store = await open();
    app = await serveShop(store);
    return () => store.close();
  });

  test("a choice is stored with the server's clock, then acknowledged", async () => {
    const response = await postChoice(app, choiceFor(app));
    expect(response.status).toBe(201);
    const { edition } = app.sites[0] ?? {};
    const { receipt, ...answer } = await response.json();
    expect(answer).toEqual({
      id: ID,
      site: "shop",
      edition: edition?.short,
      recordedAt: NOW.toISOString(),
      state: "custom",
      purposes: ["statistics"],
      services: { hotjar: false },
      until: new Date(NOW.getTime() + 15_778_800_000).toISOString(),
      code: receiptCode(ID),
    });
    const [record] = await allRecords(store);
    const layout = Object.entries(contentOf(edition as Edition).layouts).find(([name]) => name === "preferences-fr")?.[1];
    expect(record).toEqual({
      ...{ schema: 2, kind: "choice", id: ID, site: "shop", edition: edition?.hash, previous: null, profile: "fr" },
      shown: { layer: "preferences", language: "fr", layout, screenshot: null },
      purposes: { statistics: true, ads: false },
      services: { hotjar: false },
      ...{ how: "preferences", state: "given", at: NOW.toISOString() },
      subject: expect.stringMatching(/^[\w-]{22}$/),
      salt: expect.stringMatching(/^[\w-]{22}$/),
    });
    const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys: verifierKeys("shop.test/temoin/log", keys) };
    expect(await verifyReceipt(receipt, trust)).toMatchObject({ findings: [], record });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("who names the record before is taken for the same visitor; who names none, or a made-up one, for a new one", async () => {
    const send = async (n: number, purposes: string[], previous?: string) => {
      const id = idOf(n);
      await postChoice(app, choiceFor(app, { id, purposes, services: {}, previous }));
      return (await store.record("shop", id))?.record;
    };
    const first = await send(1, ["statistics"]);
    const second = await send(2, [], idOf(1));
    const third = await send(3, ["ads"], idOf(2));
    expect([second, third]).toMatchObject([
      { subject: first?.subject, previous: commitmentHex(sha256Bytes, first as ChoiceRecord), state: "withdrawn" },
      { subject: first?.subject, previous: commitmentHex(sha256Bytes, second as ChoiceRecord), state: "given" },
    ]);
    // The clock stands still in this test: the order is kept all the same.
    expect([first, second, third].map((record) => Date.parse(record?.at ?? "") - NOW.getTime())).toEqual([0, 1, 2]);
    for (const record of [first, second, third]) expect(choiceRecordSchema.safeParse(record).error).toBeUndefined();
    const stranger = await send(4, ["ads"]);
    const guess = await send(5, [], idOf(77));
    expect(guess).toMatchObject({ previous: null, state: "refused" });
    expect(new Set([first, stranger, guess].map((record) => record?.subject)).size).toBe(3);
  });

  test.each([
    ["an hour", 3_600_000, "2026-11-21T10:00:00.501Z"],
    ["two days", 2 * 86_400_000, "2026-11-19T10:00:00.500Z"],
  ])("a clock set back by %s: a withdrawal is not dated before its grant by what a clock may err", async (_how, back, at) => {
    let now = NOW;
    const shop = await serveShop(store, () => now);
    await postChoice(shop, choiceFor(shop, { id: idOf(1), services: {} }));
    now = new Date(NOW.getTime() - back);
    const withdrawn = await postChoice(shop, choiceFor(shop, { id: idOf(2), purposes: [], services: {}, previous: idOf(1) }));
    expect(await withdrawn.json()).toMatchObject({ recordedAt: at, state: "refused" });
    expect(withdrawn.headers.getSetCookie()[0]).toContain("state=refused");
  });

  test("an old grant sent again does not undo the refusal made since", async () => {
    let now = NOW;
    const shop = await serveShop(store, () => now);
    const grant = choiceFor(shop, { services: {} });
    expect((await postChoice(shop, grant)).status).toBe(201);
    now = new Date(NOW.getTime() + 60_000);
    const refusal = choiceFor(shop, { id: ID.replace("3f", "4f"), purposes: [], services: {} });
    const [refused = ""] = (await postChoice(shop, refusal)).headers.getSetCookie();
    const held = refused.split(";")[0] ?? "";
    const again = await postChoice(shop, grant, { cookie: `${held}; _hjid=1` });
    expect(again.status).toBe(200);
    const lines = again.headers.getSetCookie();
    expect(lines.filter((line) => line.startsWith("temoin="))).toEqual([]);
    expect(lines.some((line) => line.startsWith("_hjid=; Max-Age=0"))).toBe(true);
  });

  test("the choice cookie is what the gate reads", async () => {
    const response = await postChoice(app, choiceFor(app));
    const [cookie = "", ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^temoin=[^;]*; Path=\/; Max-Age=15778800; SameSite=Lax; Secure$/);
    expect(parseChoice(cookie.slice("temoin=".length).split(";")[0] ?? "")).toEqual({
      edition: app.sites[0]?.edition.short,
      at: Math.floor(NOW.getTime() / 1_000),
      purposes: ["statistics"],
      services: { hotjar: false },
    });
  });

  test("cookies that were sent and are not allowed are deleted, HttpOnly ones too", async () => {
    const cookie = "session=1; _ga=x; _hjSession=y; mystery=z; temoin=state=granted";
    const response = await postChoice(app, choiceFor(app, { services: {} }), {
      cookie,
      host: "www.shop.test",
      origin: "https://www.shop.test",
    });
    expect(response.headers.getSetCookie().slice(1)).toEqual([
      "_ga=; Max-Age=0; Secure; Path=/",
      "_ga=; Max-Age=0; Secure",
      "_ga=; Max-Age=0; Secure; Path=/; Domain=www.shop.test",
      "_ga=; Max-Age=0; Secure; Path=/; Domain=shop.test",
      "_ga=; Max-Age=0; Secure; Path=/; SameSite=None; Partitioned",
      "_ga=; Max-Age=0; Secure; SameSite=None; Partitioned",
      "_ga=; Max-Age=0; Secure; Path=/; Domain=www.shop.test; SameSite=None; Partitioned",
      "_ga=; Max-Age=0; Secure; Path=/; Domain=shop.test; SameSite=None; Partitioned",
    ]);
  });

  test("the signal of the browser narrows what a grant keeps", async () => {
    const granted = choiceFor(app, { purposes: ["statistics", "ads"], services: {} });
    const response = await postChoice(app, granted, { cookie: "_ga=x; _hjSession=y", "sec-gpc": "1" });
    const deleted = response.headers.getSetCookie().slice(1);
    expect(deleted.length).toBeGreaterThan(0);
    expect(deleted.every((line) => line.startsWith("_ga="))).toBe(true);
    const without = await postChoice(app, granted, { cookie: "_ga=x", "sec-gpc": "1, 1" });
    expect(without.headers.getSetCookie()).toHaveLength(1);
  });

  test.each([
    [["ads", "statistics"], {}, "granted", ["statistics", "ads"]],
    [[], {}, "refused", []],
    [["ads"], {}, "custom", ["ads"]],
    [[], { video: true }, "custom", []],
  ])("purposes %o and services %o are %s", async (purposes, services, state, kept) => {
    const response = await postChoice(app, choiceFor(app, { purposes, services }));
    expect(await response.json()).toMatchObject({ state, purposes: kept, services });
  });

  test("sent again it is one record, one answer", async () => {
    const first = await postChoice(app, choiceFor(app));
    const again = await postChoice(app, choiceFor(app));
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(await first.text());
    expect(again.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
    expect(await allRecords(store)).toHaveLength(1);
  });

  test("the order in which purposes are named does not make another choice", async () => {
    await postChoice(app, choiceFor(app, { purposes: ["ads", "statistics"] }));
    expect((await postChoice(app, choiceFor(app, { purposes: ["statistics", "ads"] }))).status).toBe(200);
  });

  test("the same id with another choice is a conflict; the first record stays", async () => {
    await postChoice(app, choiceFor(app));
    const before = await allRecords(store);
    const response = await postChoice(app, choiceFor(app, { purposes: [] }));
    expect(response.status).toBe(409);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await allRecords(store)).toEqual(before);
  });

  test("a hundred at once are a hundred records", async () => {
    const ids = Array.from({ length: 100 }, (_, n) => ID.slice(0, -3) + String(n).padStart(3, "0"));
    const responses = await Promise.all(ids.map((id) => postChoice(app, choiceFor(app, { id }))));
    expect(responses.map(({ status }) => status)).toEqual(Array(100).fill(201));
    expect((await allRecords(store)).map(({ id }) => id).sort()).toEqual(ids);
  });

  test("an edition of which only words changed since still counts, and is the one recorded", async () => {
    const shown = app.sites[0]?.edition;
    const next = await publishShop(
      store,
      shopRegister((draft) => Object.assign(draft.site, { name: "Boutique" })),
    );
    expect(next.sites[0]?.bundle.editions).toEqual([next.sites[0]?.edition.short, shown?.short]);
    const response = await postChoice(next, choiceFor(app));
    expect(response.status).toBe(201);
    expect((await allRecords(store))[0]?.edition).toBe(shown?.hash);
  });

  test("an edition that asks for less than the current one is stale", async () => {
    const next = await publishShop(
      store,
      shopRegister((draft) => Object.assign(draft, { retention: "25 months" })),
    );
    expect(next.sites[0]?.bundle.editions).toEqual([next.sites[0]?.edition.short]);
    const response = await postChoice(next, choiceFor(app));
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ status: 409, detail: expect.stringContaining("Reload") });
    expect(await allRecords(store)).toEqual([]);
  });

  test("a body that tells its own length", async () => {
    const body = JSON.stringify(choiceFor(app));
    expect((await postChoice(app, body, { "content-length": String(Buffer.byteLength(body)) })).status).toBe(201);
  });
});

test("a choice sent again after its time sets no cookie", async () => {
  const store = memoryStore();
  let now = NOW;
  const app = await serveShop(store, () => now);
  await postChoice(app, choiceFor(app));
  now = new Date(NOW.getTime() + 100 * 86_400_000);
  const later = await postChoice(app, choiceFor(app));
  expect(later.headers.getSetCookie()[0]).toContain(`Max-Age=${15_778_800 - 100 * 86_400};`);
  now = new Date(NOW.getTime() + 200 * 86_400_000);
  const expired = await postChoice(app, choiceFor(app));
  expect(expired.status).toBe(200);
  expect(expired.headers.getSetCookie()).toEqual([]);
});

test("a choice that would not fit into a cookie is turned away", async () => {
  const services = Object.fromEntries(
    Array.from({ length: 150 }, (_, n) => [
      `service-with-rather-long-id${n}`,
      { name: "S", party: "third", provider: { name: "P" }, purposes: ["ads"] },
    ]),
  );
  const store = memoryStore();
  const app = await publishShop(
    store,
    shopRegister((draft) => Object.assign(draft.services, services)),
  );
  const all = Object.fromEntries(Object.keys(services).map((id) => [id, true]));
  expect((await postChoice(app, choiceFor(app, { services: all }))).status).toBe(422);
  expect(await allRecords(store)).toEqual([]);
});

test.each(["busy", "closed", "failed"] as const)("a store that is %s answers 503 with Retry-After and no cookie", async (why) => {
  const store = memoryStore();
  const app = await serveShop({ ...store, append: async () => ({ kind: "unavailable", why, error: new Error("disk full") }) });
  const response = await postChoice(app, choiceFor(app));
  expect(response.status).toBe(503);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(response.headers.getSetCookie()).toEqual([]);
});
