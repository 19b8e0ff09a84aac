import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Sighting } from "@temoin/register";
import { beforeEach, describe, expect, test } from "vitest";
import type { App } from "../app.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { NOW, postChoice, serveShop } from "../testing/serving.fixture.ts";
import { nameOf } from "../testing/sightings.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";

const DAY = "2026-11-21";
const cookie = (name: string, writer = ""): Sighting => ({ kind: "cookie", name, host: "", writer });
const request = (host: string): Sighting => ({ kind: "request", name: "", host, writer: "" });

/** A post as the browser sends it; `body`: text and bytes as they are, anything else as JSON. */
function post(app: App, body: unknown, headers: Readonly<Record<string, string | undefined>> = {}): Promise<Response> {
  // The fixture's headers and body, at another address.
  const elsewhere = (choice: Request) => app.fetch(new Request(choice.url.replace("choices", "sightings"), choice));
  return postChoice({ ...app, fetch: elsewhere }, body, headers);
}
const tell = (app: App, ...sightings: readonly unknown[]) => post(app, { sightings });

describe.each(stores)("POST /temoin/sightings over %s", (_name, open) => {
  let store: Store;
  let app: App;
  beforeEach(async () => {
    store = await open();
    app = await serveShop(store);
    return () => store.close();
  });
  const kept = async (site = "shop") =>
    (await store.sightings(site, "2026-01-01")).map(({ kind, name, host, writer, count }) => [kind, name, host || writer, count]);

  test("counts what is told, with the server's day, and says nothing", async () => {
    const response = await tell(app, cookie("_new", "tag.example"), request("px.example"));
    await tell(app, cookie("_new", "tag.example"));
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await store.sightings("shop", DAY)).toEqual([
      { day: DAY, ...cookie("_new", "tag.example"), count: 2 },
      { day: DAY, ...request("px.example"), count: 1 },
    ]);
    expect(await store.sightings("blog", DAY)).toEqual([]);
  });

  test("masks again", async () => {
    await tell(app, cookie("_new_G12AB34CD", "10.0.0.1"), cookie("_new_1234567"), request("0a1b2c3d4e5f.frames.example"));
    expect(await kept()).toEqual([
      ["cookie", "_new_*", "", 1],
      ["request", "", ".frames.example", 1],
    ]);
  });

  test("the current edition's own and declared ones are no news, but one that came back is", async () => {
    await tell(app, cookie("session"), cookie("_hjSessionUser_*"), cookie("_g*"), cookie("temoin"), request("shop.test"));
    await tell(app, request("a.hotjar.test"), { ...cookie("temoin"), kind: "localStorage" });
    expect(await kept()).toEqual([]);
    await tell(app, { ...cookie("_hjid"), kind: "respawn" });
    expect(await kept()).toEqual([["respawn", "_hjid", "", 1]]);
  });

  test.each<[what: string, sighting: unknown]>([
    ["HTML", cookie("<script>alert(1)</script>")],
    ["a quote", cookie('x" onload="')],
    ["a line break", cookie("a\nb")],
    ["a terminal's control characters", cookie("a\u001b[2J")],
    ["text that runs backwards", cookie("a\u202eb")],
    ["a sentence", cookie("call me on this number")],
    ["a path", cookie("/account/orders")],
    ["signs alone", cookie("!!!!")],
    ["no name", cookie("")],
    ["a long name", cookie("g".repeat(65))],
    ["a name for a request", { ...request("px.example"), name: "john" }],
    ["a value for window.name", { ...cookie("john"), kind: "windowName" }],
    ["an address for a host", request("https://px.example/a?b")],
    ["an IP address", request("203.0.113.9")],
    ["a private host", request("printer.local")],
    ["a host with a user", request("john@px.example")],
    ["a host of one label", request("localhost")],
  ])("poison is left out: %s", async (_what, sighting) => {
    expect((await tell(app, sighting, cookie("_honest"))).status).toBe(204);
    expect(await kept()).toEqual([["cookie", "_honest", "", 1]]);
  });

  test("one post counts each sighting once", async () => {
    await tell(app, ...Array.from({ length: 20 }, (_, n) => cookie(`_new_${n}`)));
    expect(await kept()).toEqual([["cookie", "_new_*", "", 1]]);
  });

  type Bad = [what: string, status: number, body: unknown, headers?: Record<string, string | undefined>];
  const valid = { sightings: [cookie("_new")] };
  test.each<Bad>([
    ["another site's script", 403, valid, { "sec-fetch-site": "cross-site" }],
    ["a sibling site's script", 403, valid, { "sec-fetch-site": "same-site" }],
    ["another site in an old browser", 403, valid, { "sec-fetch-site": undefined, origin: "https://evil.test" }],
    ["a host that nobody serves", 404, valid, { host: "evil.test", origin: "https://evil.test" }],
    ["plain text", 415, JSON.stringify(valid), { "content-type": "text/plain" }],
    ["a compressed body", 415, valid, { "content-encoding": "gzip" }],
    ["20 kB", 413, JSON.stringify(valid).padEnd(20_000)],
    ["20 kB that say so", 413, "x".repeat(20_000), { "content-length": "20000" }],
    ["one byte too many", 413, JSON.stringify(valid).padEnd(8_193)],
    ["an empty body", 400, ""],
    ["half a body", 400, '{"sightings":['],
    ["bytes that are no UTF-8", 400, new Uint8Array([0x7b, 0xff, 0x7d])],
    ["a nesting bomb", 400, "[".repeat(8_000)],
    ["null", 400, null],
    ["a list", 400, [cookie("_new")]],
    ["none", 400, { sightings: [] }],
    ["twenty-one", 400, { sightings: Array(21).fill(cookie("_new")) }],
    ["an unknown kind", 400, { sightings: [{ ...cookie("_new"), kind: "other" }] }],
    ["an inherited kind", 400, { sightings: [{ ...cookie("_new"), kind: "constructor" }] }],
    ["a value", 400, { sightings: [{ ...cookie("_new"), value: "secret" }] }],
    ["a page", 400, { ...valid, page: "/orders" }],
    ["a count", 400, { sightings: [{ ...cookie("_new"), count: 1e9 }] }],
    ["a name that is no text", 400, { sightings: [{ ...cookie("_new"), name: 7 }] }],
    ["a name of a kilobyte", 400, { sightings: [cookie("g".repeat(1_000))] }],
    ["no writer", 400, { sightings: [{ kind: "cookie", name: "_new", host: "" }] }],
  ])("%s is turned away (%i), and nothing is kept", async (_what, status, body, headers) => {
    const response = await post(app, body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({ title: expect.stringMatching(/\.$/), detail: expect.stringMatching(/\.$/), status });
    expect(await kept()).toEqual([]);
  });

  test("a body as large as may be", async () => {
    expect((await post(app, JSON.stringify(valid).padEnd(8_192))).status).toBe(204);
    expect(await kept()).toHaveLength(1);
  });

  test("a flood of ten thousand posts counts a hundred, another site's go on, and time gives back", async () => {
    let now = NOW;
    const shop = await serveShop(store, () => now);
    const statuses = new Set<number>();
    for (let n = 0; n < 10_000; n++) statuses.add((await tell(shop, cookie("_new"))).status);
    expect([...statuses]).toEqual([204]);
    expect(await kept()).toEqual([["cookie", "_new", "", 100]]);
    const blog = { host: "blog.test", origin: "https://blog.test" };
    await post(shop, { sightings: [cookie("_new")] }, blog);
    expect(await kept("blog")).toEqual([["cookie", "_new", "", 1]]);
    now = new Date(NOW.getTime() + 1_000);
    for (let n = 0; n < 20; n++) await tell(shop, cookie("_new"));
    expect(await kept()).toEqual([["cookie", "_new", "", 110]]);
  });

  test("a slow flood of a whole day is 501 rows", async () => {
    let now = new Date("2026-11-21T00:00:00Z");
    const shop = await serveShop(store, () => now);
    for (let n = 0; n < 1_000; n++) {
      now = new Date(now.getTime() + 60_000);
      await tell(shop, ...Array.from({ length: 20 }, (_, m) => cookie(nameOf(n * 20 + m))));
    }
    const rows = await store.sightings("shop", DAY);
    expect(rows).toHaveLength(501);
    expect(rows.reduce((total, { count }) => total + count, 0)).toBe(20_000);
  });
});

test("a flood takes no memory", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const store = memoryStore();
  let now = NOW;
  const app = await serveShop(store, () => now);
  const flood = async (from: number) => {
    for (let n = from; n < from + 5_000; n++) {
      now = new Date(now.getTime() + 100);
      await tell(app, cookie(nameOf(n)), request(`${nameOf(n).replace("_", "-")}.example`));
    }
    for (let turn = 0; turn < 5; turn++) {
      // Requests are let go in turns of their own.
      await setImmediate();
      collect();
    }
    return process.memoryUsage().heapUsed;
  };
  // The first half fills the day's rows and warms the code up.
  const before = await flood(0);
  expect((await flood(5_000)) - before).toBeLessThan(500_000);
});
