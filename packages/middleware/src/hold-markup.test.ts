import { describe, expect, test } from "vitest";
import { shop } from "./adapters/testing/shop.fixture.ts";
import { holdMarkup, holdStyle } from "./index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const hold = (html: string, options = {}) => new TextDecoder().decode(holdMarkup(bytes(html), { bundle: shop, ...options }));

describe("a document that is served as a file", () => {
  test("holds what needs consent, with policy and gate first", () => {
    const out = hold('<!doctype html><head><title>x</title></head><script src="https://counter.example/c.js"></script>');
    expect(out).toMatch(
      /^<!doctype html><head><meta http-equiv="Content-Security-Policy" content="default-src [^"]*http:\/\/counter\.example:\*[^"]*"><script src="\/temoin\/gate\.js"><\/script><title>x/,
    );
    expect(out).toContain('data-temoin="counter"');
  });

  test("tells its encoding before all else: browsers look for it in the first 1024 bytes", () => {
    expect(hold("<head>\n<meta charset=utf-8><title>x</title>")).toMatch(/^<head>\n<meta charset=utf-8><meta http-equiv/);
  });

  test("that has the gate gets the policy alone; with neither wanted, nothing", () => {
    const gate = '<head><script src="/temoin/gate.js"></script>';
    expect(hold(gate)).toMatch(
      /^<head><meta http-equiv="Content-Security-Policy"[^>]*><script src="\/temoin\/gate\.js"><\/script>$/,
    );
    expect(hold(gate, { policy: "none" })).toBe(gate);
    expect(hold("<p>", { policy: "none", inject: false })).toBe("<p>");
  });

  test("knows its own hosts", () => {
    const page = "<img src=https://own.test/a><img src=https://www.own.test/b>";
    expect(hold(page, { host: "own.test", hosts: [".own.test"], policy: "none", inject: false })).toBe(page);
  });

  test("in UTF-16 gets a policy that lets in nothing but what needs no choice", () => {
    const wide = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    const out = new TextDecoder("utf-16le").decode(holdMarkup(wide("<p>"), { bundle: shop }));
    expect(out).toMatch(/^<meta http-equiv="Content-Security-Policy" content="default-src (?!.*counter)[^"]*"><p>$/);
  });

  test("and its style sheets", () => {
    const sheet = bytes("a{b:url(https://counter.example/x)}");
    expect(new TextDecoder().decode(holdStyle(sheet, { bundle: shop }))).toBe("a{b:url(data:,)}");
    const fine = bytes("a{b:url(https://fonts.example/x)}");
    expect(holdStyle(fine, { bundle: shop })).toBe(fine);
  });
});
