import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBytes } from "../html/latin1.ts";
import { nobody } from "../testing/pages.fixture.ts";
import { addressesOf } from "./addresses.ts";
import { resolveReferences, writeReferences } from "./references.ts";

/** As an attribute's value in UTF-8 would be judged. */
const judge = (value: string) => addressesOf(nobody).judge(resolveReferences(fromBytes(new TextEncoder().encode(value))));

describe("an address out of reach", () => {
  test.each([
    ["https://evil.test", "evil.test"],
    ["//evil.test:8080/a?b#c", "evil.test"],
    ["HTTPS:\\\\EVIL.TEST", "evil.test"],
    ["/\\evil.test", "evil.test"],
    ["\\/evil.test", "evil.test"],
    ["\n/\t/\revil.test", "evil.test"],
    ["h\tttps://evil.test", "evil.test"],
    ["https:evil.test", "evil.test"],
    ["http:evil.test", "evil.test"],
    ["https:/evil.test", "evil.test"],
    ["//fonts.example@evil.test/", "evil.test"],
    ["//fonts.example:443@evil.test/", "evil.test"],
    ["//fonts.example.evil.test/", "fonts.example.evil.test"],
    ["//shop.example./", "shop.example."],
    ["//0x7f.1", "127.0.0.1"],
    ["//[::1]/", "[::1]"],
    ["//ev%69l.test/", "evil.test"],
    ["//évil.test/", "xn--vil-9la.test"],
    ["//ev\u00adil.test/", "evil.test"],
    ["wss://evil.test", "evil.test"],
    ["ftp://evil.test", "evil.test"],
    ["&#47;&#x2F;evil.test", "evil.test"],
    ["&sol;&sol;evil&period;test", "evil.test"],
    ["https&colon;&bsol;&bsol;evil.test", "evil.test"],
    ["&Tab;//evil.test", "evil.test"],
    ["//evil.test&quest;x", "evil.test"],
    // a host that nobody can know here
    ["//&eacute;vil.test", ""],
    ["//e&shy;vil.test", ""],
  ])("%o leads to %o", (url, host) => {
    expect(judge(url)).toEqual({ host });
  });

  test("names the service that declares its host", () => {
    expect(judge("https://counter.example/x")).toEqual({ host: "counter.example", service: "counter" });
  });
});

describe("an address that may be loaded", () => {
  test.each([
    "",
    "/a",
    "a.png",
    "./a//evil.test",
    // a browser makes U+FFFD of it: then this is a path
    "\0https://evil.test",
    "?//evil.test",
    "#//evil.test",
    "a/b:c//evil.test",
    "caf&eacute;.png",
    "café.png",
    "data:text/plain,//evil.test",
    "javascript:'//evil.test'",
    "about:blank",
    "blob:https://evil.test/1",
    "mailto:a@evil.test",
    "unknown://evil.test",
    "https://fonts.example",
    "//FONTS.example/x",
    "https://shop.example:8443/",
    "//fonts&period;example/?u=//evil.test",
    "https://",
    "https://a b/",
  ])("%o", (url) => {
    expect(judge(url)).toBeUndefined();
  });
});

test("any address is judged as the URL parser reads it", () => {
  const parts = fc.constantFrom(
    "http:",
    "https:",
    "/",
    "\\",
    "//",
    "evil.test",
    "fonts.example",
    "@",
    ":",
    "8",
    "?",
    "#",
    ".",
    " ",
    "\t",
    "\n",
    "a",
    "%2f",
    "1",
    "0x7f",
    "[",
    "]",
  );
  const urls = fc.array(parts, { maxLength: 8 }).map((list) => list.join(""));
  fc.assert(
    fc.property(urls, (url) => {
      const hosts = ["https", "http"].flatMap((scheme) => {
        try {
          const { hostname, protocol } = new URL(url, `${scheme}://shop.example/`);
          return /^(?:https?|ftp|wss?):$/.test(protocol) ? [hostname] : [];
        } catch {
          return [];
        }
      });
      const stray = hosts.some((host) => host !== "shop.example" && host !== "fonts.example");
      expect(judge(url) !== undefined).toBe(stray);
    }),
    { numRuns: 5_000, seed: 2026 },
  );
});

describe("references", () => {
  test.each([
    ["a&amp;b", "a&b"],
    ["a&ampb", "a\x01ampb"],
    ["a&amp=b", "a&amp=b"],
    ["a&amp/b", "a&/b"],
    ["&#0;&#1;&#128;", "\x01#0;\x02\x01#128;"],
    ["&#x2g&#47b", "\x02g/b"],
    ["a & b", "a & b"],
    ["&unknown;&copy", "\x01unknown;\x01copy"],
  ])("%o means %o", (written, meant) => {
    expect(resolveReferences(written)).toBe(meant);
  });

  test("the way back means the same", () => {
    expect(writeReferences(resolveReferences("&quot;&eacute;&amp;&copy=1"), '"')).toBe("&quot;&eacute;&amp;&amp;copy=1");
    expect(writeReferences("'\"", "'")).toBe('&#39;"');
  });
});
