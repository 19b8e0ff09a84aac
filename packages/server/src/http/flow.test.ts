import { expect, test } from "vitest";
import { createApp } from "../app.ts";
import { memoryStore } from "../store/memory.ts";
import { idOf } from "../testing/records.fixture.ts";
import { choiceFor, get, postChoice, serveShop } from "../testing/serving.fixture.ts";
import { shopRegister } from "../testing/shop.fixture.ts";

test("a flood of choices becomes 503 with Retry-After, stores nothing more, and leaves pages and other sites alone", async () => {
  let now = new Date("2026-11-21T10:00:00Z");
  const store = memoryStore();
  const sites = [{ register: shopRegister(), hosts: ["shop.test"] }];
  const app = await createApp({ sites, store, now: () => now, flow: 0.01 });
  const send = (n: number) => postChoice(app, choiceFor(app, { id: idOf(n) }));
  for (let n = 0; n < 20; n++) expect((await send(n)).status).toBe(201);
  const flooded = await send(20);
  expect(flooded.status).toBe(503);
  expect(flooded.headers.get("retry-after")).toBe("5");
  expect(flooded.headers.get("content-type")).toBe("application/problem+json");
  expect(await store.count("shop")).toBe(20);
  expect((await get(app, "/temoin/gate.js")).status).toBe(200);
  now = new Date(now.getTime() + 1_000);
  expect((await send(20)).status).toBe(201);
  expect((await send(21)).status).toBe(201);
  expect((await send(22)).status).toBe(503);
});

test("look-ups in the store are held by site and route", async () => {
  const app = await serveShop(memoryStore());
  const statuses = new Map<number, number>();
  for (let n = 0; n < 1_100; n++) {
    const { status } = await get(app, "/temoin/log/checkpoint");
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect(Object.fromEntries(statuses)).toEqual({ 404: 1_000, 503: 100 });
  expect((await get(app, "/temoin/log/checkpoint", { host: "blog.test" })).status).toBe(404);
  expect((await get(app, "/temoin/log/keys")).status).toBe(200);
});

test.each(["/temoin/gate.js", "/temoin/policy/fr", "/temoin/choices", "/nothing", "/healthz", "/temoin/log/checkpoint"])(
  "the guards are on %s",
  async (path) => {
    const { headers } = await get(await serveShop(memoryStore()), path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors '(self|none)'/);
    expect(headers.get("strict-transport-security")).toBeNull();
  },
);
