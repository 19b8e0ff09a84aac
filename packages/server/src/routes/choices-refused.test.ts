import { beforeAll, describe, expect, test } from "vitest";
import type { App } from "../app.ts";
import type { Store } from "../store/store.ts";
import { allRecords, choiceFor, ID, postChoice, serveShop } from "../testing/serving.fixture.ts";
import { stores } from "../testing/stores.fixture.ts";

describe.each(stores)("POST /temoin/choices over %s turns away, and stores nothing:", (_name, open) => {
  let store: Store;
  let app: App;
  beforeAll(async () => {
    store = await open();
    app = await serveShop(store);
    return () => store.close();
  });
  const valid = () => JSON.stringify(choiceFor(app));
  type Bad = [what: string, status: number, body: () => unknown, headers?: Record<string, string | undefined>];
  const bad: Bad[] = [
    ["no content type", 415, () => new TextEncoder().encode(valid()), { "content-type": undefined }],
    ["plain text", 415, valid, { "content-type": "text/plain" }],
    ["a form", 415, valid, { "content-type": "application/x-www-form-urlencoded" }],
    ["a type that only begins like JSON", 415, valid, { "content-type": "application/jsonp" }],
    ["a compressed body", 415, valid, { "content-encoding": "gzip" }],
    ["an empty body", 400, () => ""],
    ["half a body", 400, () => valid().slice(0, -5)],
    ["bytes that are no UTF-8", 400, () => new Uint8Array([0x7b, 0xff, 0x7d])],
    ["null", 400, () => null],
    ["a list", 400, () => [choiceFor(app)]],
    ["a nesting bomb", 400, () => "[".repeat(8_000)],
    ["a megabyte", 413, () => JSON.stringify({ ...choiceFor(app), language: "x".repeat(1_048_576) })],
    ["a megabyte that says so", 413, () => "x".repeat(1_048_576), { "content-length": "1048576" }],
    ["one byte too many", 413, () => valid().padEnd(16_385)],
    ["a length that lies low", 400, valid, { "content-length": "10" }],
    ["a length that lies high", 400, valid, { "content-length": "16000" }],
    ["another site's script", 403, valid, { "sec-fetch-site": "cross-site" }],
    ["a sibling site's script", 403, valid, { "sec-fetch-site": "same-site" }],
    ["another site in an old browser", 403, valid, { "sec-fetch-site": undefined, origin: "https://evil.test" }],
    ["a sandboxed frame", 403, valid, { "sec-fetch-site": "cross-site", origin: "null" }],
    ["a host that nobody serves", 404, valid, { host: "evil.test", origin: "https://evil.test" }],
    ["another site's edition", 409, valid, { host: "blog.test", origin: "https://blog.test" }],
  ];
  test.each<Bad>(bad)("%s (%i)", async (_what, status, body, headers) => {
    await refused(await postChoice(app, body(), headers), status);
  });

  const deep = { toString: "x" };
  test.each<[number, Record<string, unknown>]>([
    [400, { id: undefined }],
    [400, { id: 7 }],
    [400, { id: ID.toUpperCase() }],
    [400, { id: "3f2b6c1e-8a4d-1f0e-9b7a-1c2d3e4f5a6b" }],
    [400, { id: `${ID}\n` }],
    [400, { edition: "xyz" }],
    [400, { edition: null }],
    [400, { purposes: "statistics" }],
    [400, { purposes: [1] }],
    [400, { purposes: { 0: "statistics", length: 1 } }],
    [400, { purposes: ["statistics", "statistics"] }],
    [400, { purposes: Array.from({ length: 201 }, (_, n) => `p${n}`) }],
    [400, { services: [] }],
    [400, { services: null }],
    [400, { services: { hotjar: "false" } }],
    [400, { services: { hotjar: deep } }],
    [400, { services: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`s${n}`, true])) }],
    [400, { how: "telepathy" }],
    [400, { how: "toString" }],
    [400, { layer: 1 }],
    [400, { language: ["fr"] }],
    [400, { extra: true }],
    [400, { recordedAt: "2020-01-01T00:00:00.000Z" }],
    [409, { edition: "0123456789ab" }],
    [422, { purposes: ["unknown"] }],
    [422, { purposes: ["necessary"] }],
    [422, { purposes: ["future"] }],
    [422, { purposes: ["temoin"] }],
    [422, { purposes: ["__proto__"] }],
    [422, { purposes: ["constructor"] }],
    [422, { services: { unknown: true } }],
    [422, { services: { site: false } }],
    [422, { services: { temoin: true } }],
    [422, { services: { constructor: true } }],
    [422, { services: { hasOwnProperty: true } }],
    [422, { language: "ar" }],
    [422, { language: "toString" }],
    [422, { language: "" }],
  ])("%i for %o", async (status, more) => {
    await refused(await postChoice(app, choiceFor(app, more)), status);
  });

  test.each(["services", "top"])("a prototype key in %s", async (where) => {
    const proto = '"__proto__":{"hotjar":true}';
    const text = JSON.stringify(choiceFor(app, { services: {} }));
    await refused(
      await postChoice(
        app,
        where === "top" ? text.replace("{", `{${proto},`) : text.replace('"services":{', `"services":{${proto}`),
      ),
      400,
    );
    expect(({} as { hotjar?: boolean }).hotjar).toBeUndefined();
  });

  async function refused(response: Response, status: number): Promise<void> {
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.getSetCookie()).toEqual([]);
    const problem = await response.json();
    expect(problem).toEqual({ title: expect.stringMatching(/\.$/), detail: expect.stringMatching(/\.$/), status });
    expect(await allRecords(store)).toEqual([]);
  }
});
