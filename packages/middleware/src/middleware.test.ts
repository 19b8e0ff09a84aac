import { formatChoice } from "@temoin/register";
import { describe, expect, test } from "vitest";
import { granted, NOW, page, shop } from "./adapters/testing/shop.fixture.ts";
import { createMiddleware, type MiddlewareOptions, type Sighting } from "./index.ts";

const DOCUMENT = { "sec-fetch-dest": "document", accept: "text/html" };
const HTML = { "content-type": "text/html; charset=utf-8" };
const CONSTANT = /^default-src 'self'.* http:\/\/counter\.example:\*/;

interface Given {
  readonly request?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Record<string, string> | [string, string][];
  readonly body?: string | null;
  readonly options?: Partial<MiddlewareOptions>;
}

/** One request through handle(); `seen` is what reached the site. */
async function through({
  request = DOCUMENT,
  path = "/",
  method = "GET",
  status = 200,
  headers = HTML,
  body = page,
  options,
}: Given = {}) {
  const middleware = createMiddleware({ bundle: shop, now: () => NOW, ...options });
  let seen: Request | undefined;
  const response = await middleware.handle(new Request(`https://shop.example${path}`, { method, headers: request }), (passed) => {
    seen = passed;
    return new Response(body, { status, headers: new Headers(headers) });
  });
  return { response, seen, text: await response.text(), csp: response.headers.get("content-security-policy") };
}

const withChoice = (cookie: string) => ({ ...DOCUMENT, cookie });

describe("a document", () => {
  test("before any choice: held, with the gate first, every undeclared host out of reach", async () => {
    const { text, csp, response } = await through({
      headers: { ...HTML, "content-length": String(page.length), "accept-ranges": "bytes" },
    });
    expect(text).toContain('<head><script src="/temoin/gate.js"></script>');
    expect(text).toContain('<script type="text/plain" data-temoin="counter" data-src="https://counter.example/c.js">');
    expect(text).toContain('<img src="https://fonts.example/logo.svg"');
    expect(csp).toMatch(CONSTANT);
    expect(csp).not.toContain("evil");
    expect(response.headers.get("vary")).toBe("Cookie");
    expect([...response.headers.keys()]).toEqual(["content-security-policy", "content-type", "vary"]);
  });

  test("after a grant: nothing is held", async () => {
    expect((await through({ request: withChoice(granted) })).text).toContain('<script src="https://counter.example/c.js">');
  });

  test("a choice that has run out counts for nothing, and one that runs out while it is known does too", async () => {
    let now = NOW;
    const middleware = createMiddleware({ bundle: shop, now: () => now });
    const ask = async () => {
      const request = new Request("https://shop.example/", { headers: withChoice(granted) });
      return (await middleware.handle(request, () => new Response(page, { headers: HTML }))).text();
    };
    expect(await ask()).toContain('<script src="https://counter');
    now = NOW - 60 + shop.ttl;
    expect(await ask()).toContain('data-src="https://counter');
  });

  test.each([
    ["constant", undefined, CONSTANT],
    ["strict", undefined, /^(?!.*counter\.example)default-src 'self'/],
    ["strict", granted, /counter\.example/],
  ] as const)("policy %s with choice %s", async (policy, cookie, expected) => {
    const { csp } = await through({ options: { policy }, request: cookie ? withChoice(cookie) : DOCUMENT });
    expect(csp).toMatch(expected);
  });

  test("policy none: no line, and markup is held all the same", async () => {
    const { csp, text } = await through({ options: { policy: "none" } });
    expect(csp).toBeNull();
    expect(text).toContain("data-src=");
  });

  test("the site's own policy stays, and its nonce is the gate's", async () => {
    const own = "script-src 'nonce-abc+/=='; report-uri https://evil.test/";
    const { csp, text } = await through({ headers: { ...HTML, "content-security-policy": own } });
    expect(csp).toMatch(/^script-src 'nonce-abc\+\/=='; ?, default-src 'self'/);
    expect(text).toContain('<script src="/temoin/gate.js" nonce="abc+/==">');
  });

  test("own hosts are the register's, the options' and the request's own", async () => {
    const body = '<img src="https://cdn.shop.example/a"><img src="https://static.test/b"><img src="https://shop.example/c">';
    const { text, csp } = await through({ body, options: { hosts: [".static.test", "cdn.shop.example"], inject: false } });
    expect(text).toBe(body);
    expect(csp).toContain("http://*.static.test:*");
  });

  test.each(["utf-16", "UTF-16LE", '"utf-32"', "iso-2022-jp"])(
    "in %s cannot be read: the strict policy holds it, whatever the options",
    async (charset) => {
      const { text, csp } = await through({
        headers: { "content-type": `text/html;charset=${charset}` },
        options: { policy: "none" },
      });
      expect(text).toBe(page);
      expect(csp).not.toContain("counter.example");
      expect(csp).toContain("default-src");
    },
  );

  test.each([
    { "content-type": "text/html", "content-encoding": "x-unknown" },
    { "content-type": "application/xhtml+xml" },
    { "content-type": "image/svg+xml" },
    { "content-type": "text/xml" },
    {},
  ])("of another kind, or coded: %o", async (headers: Record<string, string>) => {
    const { text, csp } = await through({ headers: Object.entries(headers).length > 0 ? headers : [["content-type", ""]] });
    expect(text).toBe(page);
    expect(csp).toMatch(/^default-src(?!.*counter\.example)/);
  });

  test("that tells itself that it cannot be read is held by a policy in it", async () => {
    const { text } = await through({
      headers: { "content-type": "text/html" },
      body: "<head><meta charset=ISO-2022-JP><img src=//evil.test>",
    });
    expect(text).toMatch(
      /^<head><script[^>]*><\/script><meta charset=ISO-2022-JP><meta http-equiv="Content-Security-Policy" content="default-src[^"]*"><img src=\/\/evil\.test>$/,
    );
  });
});

describe("what is no document", () => {
  test("a fragment that a script asked for is held, without the gate", async () => {
    const { text } = await through({ request: { "sec-fetch-dest": "empty" } });
    expect(text).toContain('data-temoin="counter"');
    expect(text).not.toContain("gate.js");
    expect((await through({ request: { accept: "text/html", "x-requested-with": "XMLHttpRequest" } })).text).not.toContain(
      "gate.js",
    );
    expect((await through({ request: { accept: "text/html" } })).text).toContain("gate.js");
  });

  test.each(["application/json", "text/plain", "image/png", "text/javascript"])("%s passes untouched", async (type) => {
    const { response, text } = await through({
      headers: { "content-type": type, "content-length": "5", etag: '"a"', "last-modified": "x" },
      body: "<img>",
    });
    expect(text).toBe("<img>");
    expect([...response.headers.keys()]).toEqual(["content-length", "content-type", "etag", "last-modified"]);
  });

  test.each(["worker", "sharedworker", "serviceworker"])("a %s gets the strict policy of this choice", async (dest) => {
    const { csp, response, text } = await through({
      request: { "sec-fetch-dest": dest },
      headers: { "content-type": "text/javascript", "content-length": "4" },
      body: "1234",
    });
    expect(csp).toMatch(/^default-src(?!.*counter\.example)/);
    expect(response.headers.get("vary")).toBe("Cookie");
    expect([text, response.headers.get("content-length")]).toEqual(["1234", "4"]);
  });

  test("a style sheet depends on the choice only when it names somebody's host", async () => {
    const sheet = (body: string, request = { "sec-fetch-dest": "style" }) =>
      through({ headers: { "content-type": "text/css", etag: '"a"', "content-length": String(body.length) }, body, request });
    const plain = await sheet("a{b:url(/x)}");
    expect([plain.text, plain.response.headers.get("vary"), plain.response.headers.get("content-length")]).toEqual([
      "a{b:url(/x)}",
      null,
      "12",
    ]);
    const evil = await sheet("a{b:url(//evil.test)}");
    expect([evil.text, evil.response.headers.get("vary"), evil.response.headers.get("content-length")]).toEqual([
      "a{b:url(data:,)}",
      null,
      null,
    ]);
    const counter = "@import '//counter.example/a';b{}";
    const held = await sheet(counter);
    const open = await sheet(counter, { "sec-fetch-dest": "style", cookie: granted } as never);
    expect([held.text, held.response.headers.get("vary")]).toEqual(["b{}", "Cookie"]);
    expect([open.text, open.response.headers.get("vary")]).toEqual([counter, "Cookie"]);
    expect(held.response.headers.get("etag")).not.toBe(open.response.headers.get("etag"));
  });

  test("speculation rules of their own are held as a whole", async () => {
    const rules = (url: string) =>
      through({ headers: { "content-type": "application/speculationrules+json" }, body: `{"prefetch":[{"urls":["${url}"]}]}` });
    expect((await rules("//evil.test/")).text).toBe("{}");
    expect((await rules("/a")).text).toContain("/a");
  });
});

describe("cookies", () => {
  const refused = formatChoice(shop, { edition: "0123456789ab", at: NOW - 60, purposes: [], services: {} });
  test("refused ones do not reach the site, are not set by it, and end in the browser", async () => {
    const { seen, response } = await through({
      request: withChoice(`_counter=1; session=2; temoin=${refused}`),
      headers: [
        ["content-type", "text/html"],
        ["set-cookie", "_counter=3; Path=/"],
        ["set-cookie", "session=4"],
        ["set-cookie", "mystery=5"],
      ],
    });
    expect(seen?.headers.get("cookie")).toBe(`session=2; temoin=${refused}`);
    const lines = response.headers.getSetCookie();
    expect(lines[0]).toBe("session=4");
    expect(lines.slice(1).every((line) => line.startsWith("_counter=; Max-Age=0; Secure"))).toBe(true);
    expect(lines).toContain("_counter=; Max-Age=0; Secure; Path=/; Domain=shop.example; SameSite=None; Partitioned");
  });

  test("without a document nothing is deleted, and granted ones pass", async () => {
    const json = await through({
      request: { "sec-fetch-dest": "empty", cookie: "_counter=1" },
      headers: { "content-type": "application/json" },
    });
    expect(json.response.headers.getSetCookie()).toEqual([]);
    const open = await through({
      request: withChoice(`${granted}; _counter=1`),
      headers: { ...HTML, "set-cookie": "_counter=2; Max-Age=60" },
    });
    expect(open.seen?.headers.get("cookie")).toContain("_counter=1");
    expect(open.response.headers.getSetCookie()).toEqual(["_counter=2; Max-Age=60"]);
  });

  test("with Global Privacy Control what sells stays out, although granted", async () => {
    const bundle = {
      ...shop,
      purposes: [
        { id: "necessary", exempt: 1 as const },
        { id: "statistics", sale: 1 as const },
      ],
    };
    const gpc = await through({ request: { ...withChoice(granted), "sec-gpc": "1" }, options: { bundle } });
    expect(gpc.text).toContain('data-temoin="counter"');
    expect((await through({ request: withChoice(granted), options: { bundle } })).text).not.toContain("data-temoin");
  });
});

describe("copies", () => {
  const tagOf = async (request: Record<string, string>) =>
    (
      await through({ request, headers: { ...HTML, etag: 'W/"v1"', "last-modified": "Sun, 22 Nov 2026 00:00:00 GMT" } })
    ).response.headers.get("etag") ?? "";

  test("of one state are valid in that state alone", async () => {
    const [none, open] = [await tagOf(DOCUMENT), await tagOf(withChoice(granted))];
    expect(none).toMatch(/^W\/"v1~t[0-9a-f]{8}"$/);
    expect(open).not.toBe(none);
    const asked = async (request: Record<string, string>) => (await through({ request })).seen?.headers.get("if-none-match");
    expect(await asked({ ...DOCUMENT, "if-none-match": none })).toBe('W/"v1"');
    expect(await asked({ ...withChoice(granted), "if-none-match": none })).toBeNull();
    expect(await asked({ ...withChoice(granted), "if-none-match": open })).toBe('W/"v1"');
    // one from before this middleware was there
    expect(await asked({ ...DOCUMENT, "if-none-match": '"v1"' })).toBeNull();
    expect(await asked({ "sec-fetch-dest": "image", "if-none-match": '"v1"' })).toBe('"v1"');
  });

  test("that are renewed keep tag and policy", async () => {
    const tag = await tagOf(DOCUMENT);
    const { response, csp } = await through({
      request: { ...DOCUMENT, "if-none-match": tag },
      status: 304,
      body: null,
      headers: { etag: 'W/"v1"' },
    });
    expect(response.headers.get("etag")).toBe(tag);
    expect(csp).toMatch(CONSTANT);
    expect(response.headers.get("vary")).toBe("Cookie");
  });

  test("are not told apart by dates, and documents come whole", async () => {
    const { seen, response } = await through({
      request: { ...DOCUMENT, "if-modified-since": "x", range: "bytes=0-9", "if-range": '"a"' },
      headers: { ...HTML, "last-modified": "x" },
    });
    expect(["if-modified-since", "range", "if-range"].map((name) => seen?.headers.get(name))).toEqual([null, null, null]);
    expect(response.headers.has("last-modified")).toBe(false);
    const image = await through({
      request: { "sec-fetch-dest": "video", "if-modified-since": "x", range: "bytes=0-9" },
      headers: {},
      body: null,
    });
    expect(["if-modified-since", "range"].map((name) => image.seen?.headers.get(name))).toEqual(["x", "bytes=0-9"]);
  });
});

describe("observing", () => {
  test("changes nothing, and tells everything", async () => {
    const told: Sighting[] = [];
    const cookies = [
      ["set-cookie", "mystery=1"],
      ["link", "<//evil.test>;rel=preload"],
      ["etag", '"a"'],
      ["content-length", "3"],
    ] as const;
    const { text, response, seen } = await through({
      request: withChoice("_counter=1"),
      headers: [["content-type", "text/html"], ...cookies] as [string, string][],
      options: { mode: "observe", report: (sighting) => told.push(sighting) },
    });
    expect(text).toBe(page);
    expect(seen?.headers.get("cookie")).toBe("_counter=1");
    for (const [name, value] of cookies) expect(response.headers.get(name)).toBe(value);
    expect(response.headers.get("content-security-policy-report-only")).toMatch(CONSTANT);
    expect(response.headers.has("content-security-policy")).toBe(false);
    expect(told.map(({ kind, name, host }) => `${kind} ${name} ${host}`)).toEqual([
      "cookie mystery shop.example",
      "header link evil.test",
      "markup script counter.example",
    ]);
    expect(JSON.stringify(told)).not.toContain('"1"');
  });
});

describe("the way through", () => {
  test("Témoin's own path goes to Témoin, when there is one", async () => {
    const temoin = () => new Response("own");
    for (const path of ["/temoin", "/temoin/gate.js", "/.well-known/gpc.json"]) {
      expect((await through({ path, options: { temoin } })).text).toBe("own");
    }
    expect((await through({ path: "/temoinage", options: { temoin } })).text).not.toBe("own");
    expect((await through({ path: "/temoin/x", headers: { "content-type": "text/plain" } })).text).toBe(page);
  });

  test("HEAD and answers without a body have none", async () => {
    expect((await through({ method: "HEAD" })).text).toBe("");
    expect((await through({ status: 204, body: null })).response.status).toBe(204);
  });

  test("a body in parts goes on in parts: what cannot change any more does not wait", async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const utf8 = new TextEncoder();
    const response = await createMiddleware({ bundle: shop }).handle(
      new Request("https://shop.example/", { headers: DOCUMENT }),
      () => new Response(readable, { headers: HTML }),
    );
    const reader = response.body?.getReader();
    void writer.write(utf8.encode("<html><head><script>1</script><p>first<im"));
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toBe(
      '<html><head><script src="/temoin/gate.js"></script><script>1</script><p>first',
    );
    void writer.write(utf8.encode("g src=//evil.test>last"));
    void writer.close();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('<img data-temoin="" data-src=//evil.test>last');
  });

  test("a request with a body keeps it", async () => {
    const request = new Request("https://shop.example/", {
      method: "POST",
      body: "sent",
      headers: { ...DOCUMENT, cookie: "_counter=1" },
    });
    const response = await createMiddleware({ bundle: shop }).handle(
      request,
      async (passed) => new Response(await passed.text(), { headers: { "content-type": "text/plain" } }),
    );
    expect(await response.text()).toBe("sent");
  });
});
