import { describe, expect, test } from "vitest";
import { type Bundle, storageBits } from "../consent/bundle.ts";
import type { Choice } from "../consent/choice.ts";
import { decide } from "../consent/decide.ts";
import { deletions } from "./deletion.ts";
import { cookieNames, refusedCookies } from "./refused-cookies.ts";

const { cookie, localStorage } = storageBits;
/** A shop: exempt and asked trackers, one that sells, one on another host, one in storage. */
const bundle: Bundle = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 15_778_800,
  purposes: [{ id: "necessary", exempt: 1 }, { id: "statistics" }, { id: "ads", sale: 1 }],
  services: [
    { id: "site", for: [] },
    { id: "hotjar", for: [1] },
    { id: "google", for: [2] },
  ],
  trackers: [
    { name: "session", in: cookie, of: 0, for: [] },
    { name: "_g_keep", in: cookie, of: 0, for: [] },
    { name: "_hj*", in: cookie, of: 1, for: [1] },
    { name: "hjLocal", in: localStorage, of: 1, for: [1] },
    { name: "_g*", in: cookie, of: 2, for: [2] },
    { name: "IDE", in: cookie, of: 2, for: [2], host: ".doubleclick.net" },
  ],
};

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
    const greedy: Bundle = { ...bundle, trackers: [{ name: "temoin", in: cookie, of: 1, for: [1] }] };
    expect(refusedCookies(greedy, decide(greedy, undefined, { now }), ["temoin"], "shop.test")).toEqual([]);
  });

  test("storage that is no cookie is none of the header's business", () => {
    expect(refused(["hjLocal"], choice([]))).toEqual([]);
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

/** Those for unpartitioned cookies. */
const plain = (names: string[], host: string) => deletions(names, host).filter((line) => !line.includes("Partitioned"));

describe("deletion", () => {
  test("host-only, default path and every domain that may hold it", () => {
    expect(plain(["x"], "www.shop.co.uk")).toEqual([
      "x=; Max-Age=0; Secure; Path=/",
      "x=; Max-Age=0; Secure",
      "x=; Max-Age=0; Secure; Path=/; Domain=www.shop.co.uk",
      "x=; Max-Age=0; Secure; Path=/; Domain=shop.co.uk",
      "x=; Max-Age=0; Secure; Path=/; Domain=co.uk",
    ]);
  });

  test("a partitioned cookie is another one of the same name; its lines come after all others", () => {
    const partitioned = "; SameSite=None; Partitioned";
    const lines = deletions(["x", "y"], "shop.test");
    expect(lines).toHaveLength(12);
    expect(lines.slice(6)).toEqual(lines.slice(0, 6).map((line) => line + partitioned));
  });

  test.each(["localhost", "127.0.0.1", "::1"])("%s has no domains", (host) => {
    expect(plain(["x"], host)).toEqual(["x=; Max-Age=0; Secure; Path=/", "x=; Max-Age=0; Secure"]);
  });

  test.each(["__Host-x", "__host-x"])("a %s cookie is host-only by definition", (name) => {
    expect(plain([name], "a.b.c")).toEqual([`${name}=; Max-Age=0; Secure; Path=/`]);
  });

  test("the answer's headers stay under what clients take", () => {
    const many = Array.from({ length: 500 }, (_, n) => `cookie_number_${n}`);
    const lines = deletions(many, "www.shop.test");
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.join("\r\nSet-Cookie: ").length).toBeLessThan(16_000);
  });
});
