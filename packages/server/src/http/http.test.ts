import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { acceptedEncoding } from "./accept-encoding.ts";
import { hostOf } from "./host.ts";
import { refuseUnlessOwnJson } from "./own-json.ts";
import { prepare, preparedResponse } from "./prepared.ts";
import { readBody } from "./read-body.ts";
import { isSameOrigin } from "./same-origin.ts";

describe("accept-encoding", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0", undefined],
    ["*", "br"],
    ["*, br;q=0", "gzip"],
    ["identity", undefined],
    ["br;q=nonsense", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%o gives %o", (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });
});

describe("host", () => {
  test.each([
    ["Shop.Test:8080", "shop.test"],
    ["shop.test.", "shop.test"],
    ["[::1]:8080", "::1"],
    ["[2001:DB8::1]", "2001:db8::1"],
    ["127.0.0.1:80", "127.0.0.1"],
  ])("%s is %s", (host, name) => {
    expect(hostOf(new Request("http://other.test/", { headers: { host } }))).toBe(name);
  });

  test("without a Host header the address tells", () => {
    expect(hostOf(new Request("http://Shop.test:81/x"))).toBe("shop.test");
  });
});

describe("same origin", () => {
  test.each([
    [{}, true],
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "same-site" }, false],
    [{ "sec-fetch-site": "cross-site" }, false],
    [{ "sec-fetch-site": "none" }, false],
    [{ origin: "https://shop.test" }, true],
    [{ origin: "https://shop.test:8443" }, true],
    [{ origin: "https://evil.test" }, false],
    [{ origin: "https://shop.test.evil.test" }, false],
    [{ origin: "null" }, false],
    [{ origin: "null", "sec-fetch-site": "same-origin" }, true],
    [{ origin: "https://evil.test", "sec-fetch-site": "same-origin" }, false],
    [{ origin: "not an origin" }, false],
  ])("%o: %o", (headers, same) => {
    const request = new Request("https://shop.test/temoin/choices", { headers: { host: "shop.test:8080", ...headers } });
    expect(isSameOrigin(request)).toBe(same);
  });
});

describe("a post of the site's own pages, in plain JSON", () => {
  const refusal = (headers: Record<string, string>) =>
    refuseUnlessOwnJson(
      new Request("https://shop.test/", { method: "POST", headers: { host: "shop.test", ...headers } }),
      "cards",
    );
  const json = { "content-type": "application/json" };

  test.each([
    [json, undefined],
    [{ "content-type": "Application/JSON; charset=utf-8" }, undefined],
    [{ "content-type": "application/json ;a=b", "content-encoding": "identity" }, undefined],
    [{ "content-type": "application/jsonp" }, 415],
    [{ "content-type": "text/plain;application/json" }, 415],
    [{}, 415],
    [{ ...json, "content-encoding": "gzip" }, 415],
    [{ ...json, "sec-fetch-site": "cross-site" }, 403],
    [{ ...json, origin: "https://evil.test" }, 403],
    // Another site is told nothing of what would pass.
    [{ "sec-fetch-site": "cross-site" }, 403],
  ])("%o: %o", (headers, status) => {
    expect(refusal(headers)?.status).toBe(status);
  });

  test("says what to send, and from where", () => {
    expect(refusal({})?.detail).toBe("Send Content-Type: application/json without Content-Encoding.");
    expect(refusal({ origin: "https://evil.test" })?.detail).toBe("Send cards from the site's own pages only.");
  });
});

describe("reading a body", () => {
  const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
    new Request("http://shop.test/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

  test("gives the text", async () => {
    expect(await readBody(post("é"), 2)).toBe("é");
    expect(await readBody(post("é", { "content-length": "2" }), 2)).toBe("é");
    expect(await readBody(post(null), 2)).toBe("");
  });

  test.each<[string, BodyInit, Record<string, string>, number]>([
    ["one byte too many", "abc", {}, 413],
    ["a declared length over the limit", "ab", { "content-length": "3" }, 413],
    ["a length that lies low", "ab", { "content-length": "1" }, 400],
    ["a length that lies high", "a", { "content-length": "2" }, 400],
    ["a length that is no number", "a", { "content-length": "a" }, 400],
    ["bytes that are no UTF-8", new Uint8Array([0xff, 0xfe]), {}, 400],
  ])("%s", async (_what, body, headers, status) => {
    expect(await readBody(post(body, headers), 2)).toMatchObject({ status });
  });

  test("an endless body is read no further than the limit", async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull(controller) {
        pulled += 1_024;
        controller.enqueue(new Uint8Array(1_024));
      },
      cancel() {
        cancelled = true;
      },
    });
    expect(await readBody(post(endless), 16_384)).toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(16_384 + 4 * 1_024);
    expect(cancelled).toBe(true);
  });

  test("a body that breaks off", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    expect(await readBody(post(broken), 10)).toMatchObject({ status: 400 });
  });
});

describe("prepared answers", async () => {
  const text = "témoin ".repeat(200);
  const prepared = await prepare("text/plain; charset=utf-8", text);
  const ask = (headers: Record<string, string> = {}) =>
    preparedResponse(prepared, new Request("http://shop.test/", { headers }), { "Cache-Control": "no-cache" });

  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
    [undefined, (bytes: Buffer) => bytes],
  ])("in %s it is the same text", async (encoding, decode) => {
    const response = ask(encoding ? { "accept-encoding": encoding } : {});
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(decode(bytes).toString()).toBe(text);
    expect(response.headers.get("content-encoding")).toBe(encoding ?? null);
    expect(response.headers.get("content-length")).toBe(String(bytes.length));
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  test("304 for the tag of that encoding, weak or in a list, and for no other", () => {
    const tag = ask({ "accept-encoding": "br" }).headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[0-9a-f]{12}-br"$/);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
      const response = ask({ "accept-encoding": "br", "if-none-match": known });
      expect(response.status).toBe(304);
      expect(response.headers.get("etag")).toBe(tag);
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
    }
    expect(ask({ "if-none-match": tag }).status).toBe(200);
    expect(ask({ "accept-encoding": "br", "if-none-match": '"x"' }).status).toBe(200);
  });
});
