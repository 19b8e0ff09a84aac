import { type Choice, decide, makeBundle } from "@temoin/register";
import { describe, expect, test } from "vitest";
import { shopRegister } from "../testing/shop.fixture.ts";
import { choiceCookie, cookieSeconds } from "./choice-cookie.ts";
import { deletions } from "./deletion.ts";
import { cookieNames, refusedCookies } from "./refused-cookies.ts";

const bundle = makeBundle(shopRegister(), ["0123456789ab"]);
const now = 1_800_000_000;
const choice = (purposes: string[], services: Choice["services"] = {}): Choice => ({
  edition: "0123456789ab",
  at: now,
  purposes,
  services,
});
const refused = (names: string[], made: Choice, gpc = false, host = "shop.test") =>
  refusedCookies(bundle, decide(bundle, made, { now, gpc }), names, host);

describe("which cookies may not stay", () => {
  test("declared ones that the choice does not allow; exempt, unknown and our own stay", () => {
    const names = ["_ga", "_hjSession", "session", "mystery", "temoin", "_g_keep", "toString"];
    expect(refused(names, choice([]))).toEqual(["_ga", "_hjSession"]);
    expect(refused(names, choice(["statistics"]))).toEqual(["_ga"]);
    expect(refused(names, choice(["statistics", "ads"]))).toEqual([]);
  });

  test("a service refused by itself loses its cookies although its purpose is granted", () => {
    expect(refused(["_hjSession"], choice(["statistics"], { hotjar: false }))).toEqual(["_hjSession"]);
  });

  test("with Global Privacy Control what sells goes, although granted", () => {
    expect(refused(["_ga", "_hjSession"], choice(["statistics", "ads"]), true)).toEqual(["_ga"]);
  });

  test("a name declared for another host only is not ours to judge, in our own jar", () => {
    expect(refused(["IDE"], choice([]))).toEqual([]);
    expect(refused(["IDE"], choice([]), false, "ad.doubleclick.net")).toEqual(["IDE"]);
  });

  test("the choice cookie is never deleted, whatever a register declares", () => {
    const greedy = makeBundle(
      shopRegister((r) => Object.assign(r.services.hotjar.trackers[0] ?? {}, { name: "temoin" })),
      [],
    );
    expect(refusedCookies(greedy, decide(greedy, undefined, { now }), ["temoin"], "shop.test")).toEqual([]);
  });

  test("storage that is no cookie is none of the header's business", () => {
    const local = makeBundle(
      shopRegister((r) => Object.assign(r.services.hotjar, { trackers: r.services.hotjar.trackers.slice(1) })),
      [],
    );
    expect(refusedCookies(local, decide(local, undefined, { now }), ["_hjLocal"], "shop.test")).toEqual([]);
  });
});

describe("the Cookie header", () => {
  test.each([
    ["a=1; b=2; a=3", ["a", "b"]],
    ["a = x=y ;b", ["a", "b"]],
    ["", []],
    ["=x; ;;", []],
    ['a b=1; "c"=2; d,e=3; ok=4', ["ok"]],
  ])("%o names %o", (header, names) => {
    expect(cookieNames(header)).toEqual(names);
  });
});

describe("deletion", () => {
  test("host-only, default path and every domain that may hold it", () => {
    expect(deletions(["x"], "www.shop.co.uk")).toEqual([
      "x=; Max-Age=0; Secure; Path=/",
      "x=; Max-Age=0; Secure",
      "x=; Max-Age=0; Secure; Path=/; Domain=www.shop.co.uk",
      "x=; Max-Age=0; Secure; Path=/; Domain=shop.co.uk",
      "x=; Max-Age=0; Secure; Path=/; Domain=co.uk",
    ]);
  });

  test.each(["localhost", "127.0.0.1", "::1"])("%s has no domains", (host) => {
    expect(deletions(["x"], host)).toEqual(["x=; Max-Age=0; Secure; Path=/", "x=; Max-Age=0; Secure"]);
  });

  test("a __Host- cookie is host-only by definition", () => {
    expect(deletions(["__Host-x"], "a.b.c")).toEqual(["__Host-x=; Max-Age=0; Secure; Path=/"]);
  });

  test("the answer's headers stay under what clients take", () => {
    const many = Array.from({ length: 500 }, (_, n) => `cookie_number_${n}`);
    const lines = deletions(many, "www.shop.test");
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.join("\r\nSet-Cookie: ").length).toBeLessThan(16_000);
  });
});

describe("the choice cookie", () => {
  test("first-party, readable by the gate, no longer than browsers keep any", () => {
    expect(choiceCookie("state=refused", 60)).toBe("temoin=state=refused; Path=/; Max-Age=60; SameSite=Lax; Secure");
    expect(cookieSeconds(99_999_999)).toBe(34_560_000);
    expect(cookieSeconds(15_778_800)).toBe(15_778_800);
  });
});
