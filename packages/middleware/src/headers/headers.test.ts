import { describe, expect, test } from "vitest";
import { nobody } from "../testing/pages.fixture.ts";
import { addressesOf } from "../url/addresses.ts";
import { contacts, reportsNowhere } from "./contacts.ts";
import { heldTag, markTag, matchingTags, unmarkTag, vary } from "./validators.ts";

const kept = (name: string, value: string) => contacts[name]?.(value, addressesOf(nobody)).kept;

describe("parts that name a host out of reach go", () => {
  test.each([
    ["link", "</a.css>; rel=preload, <//evil.test/b>; rel=preload", "</a.css>; rel=preload"],
    ["link", '<https://evil.test>; rel="preconnect dns-prefetch"', ""],
    ["link", "<https://counter.example/a,b>;as=script;rel=modulepreload,</c>;rel=preload", "</c>;rel=preload"],
    ["link", '</a>; rel=preload; as=image; imagesrcset="/a 1x, //evil.test/b 2x", </b>; rel=icon', "</b>; rel=icon"],
    ["reporting-endpoints", 'a="https://evil.test/r", main="/r"', 'main="/r"'],
    ["speculation-rules", '"https://evil.test/rules.json", "/rules.json"', '"/rules.json"'],
    [
      "report-to",
      '{"group":"a","endpoints":[{"url":"https://evil.test"}]}, {"group":"b","max_age":1,"endpoints":[{"url":"https://shop.example/r"}]}',
      '{"group":"b","max_age":1,"endpoints":[{"url":"https://shop.example/r"}]}',
    ],
    [
      "content-security-policy",
      "img-src *; report-uri https://evil.test/r /own; frame-src a",
      "img-src *; report-uri /own; frame-src a",
    ],
    ["content-security-policy", "report-uri //evil.test, default-src 'self'", ", default-src 'self'"],
  ])("%s: %s", (name, value, left) => {
    expect(kept(name, value)).toBe(left);
  });
});

describe("all else stays byte for byte", () => {
  test.each([
    ["link", "<https://evil.test/a>; rel=canonical,  <https://evil.test/b>;rel=next2"],
    ["link", '</a>; rel=preload; title="a, <//evil.test>; rel=preload"'],
    ["link", "<https://fonts.example/x>; rel=preconnect;crossorigin"],
    ["reporting-endpoints", 'a="/r" ,b="https://shop.example/x"'],
    ["report-to", "not json, https://evil.test"],
    ["content-security-policy", "default-src https://evil.test; report-to x"],
  ])("%s: %s", (name, value) => {
    expect(kept(name, value)).toBe(value);
  });
});

test("network errors are told to a group that is there, or not at all", () => {
  expect(reportsNowhere('{"report_to":"a"}', '{"group":"b"}')).toBe(true);
  expect(reportsNowhere('{"report_to":"a"}', null)).toBe(true);
  expect(reportsNowhere('{"report_to":"a"}', '{"group":"b"}, {"group":"a"}')).toBe(false);
  expect(reportsNowhere("", null)).toBe(false);
});

describe("validators", () => {
  test.each([
    ['"abc"', '"abc~t01234567"'],
    ['W/"abc"', 'W/"abc~t01234567"'],
    ['""', '"~t01234567"'],
    ["abc", "abc"],
  ])("%s is marked %s", (tag, marked) => {
    expect(markTag(tag, "01234567")).toBe(marked);
    expect(unmarkTag(marked)).toBe(tag);
  });

  const stamps = ["01234567", "89abcdef"];
  test.each([
    ['"a~t01234567"', false, '"a"'],
    ['W/"a~t89abcdef", "b~t00000000"', false, 'W/"a"'],
    ['"a~t00000000"', true, undefined],
    ['"a"', false, undefined],
    ['"a" , "b"', true, '"a" , "b"'],
    ['"a,b~t01234567"', false, '"a,b"'],
    ["*", false, "*"],
  ])("If-None-Match: %s, strange %s", (header, strange, sent) => {
    expect(matchingTags(header, stamps, strange)).toBe(sent);
  });

  test("a copy keeps the tag under which the browser has it", () => {
    expect(heldTag('"x", "a~t89abcdef"', '"a"', stamps)).toBe('"a~t89abcdef"');
    expect(heldTag('"a~t00000000"', '"a"', stamps)).toBeUndefined();
  });

  test.each([
    [{}, "Cookie"],
    [{ vary: "Accept" }, "Accept, Cookie"],
    [{ vary: "accept, cookie" }, "accept, cookie"],
    [{ vary: "*" }, "*"],
  ])("Vary %o", (init, varies) => {
    const headers = new Headers(init as HeadersInit);
    vary(headers, "Cookie");
    expect(headers.get("vary")).toBe(varies);
  });
});
