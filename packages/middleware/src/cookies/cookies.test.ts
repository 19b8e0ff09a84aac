import type { Bundle } from "@temoin/register";
import { describe, expect, test } from "vitest";
import { shop } from "../adapters/testing/shop.fixture.ts";
import { stateKeeper } from "../state.ts";
import { parseCookieDate } from "./cookie-date.ts";
import { choiceText, cookieValue, readableCookies } from "./cookie-header.ts";
import { judgeCookie } from "./set-cookie.ts";

const NOW = Date.UTC(2026, 10, 22) / 1_000;
const bundle: Bundle = {
  ...shop,
  trackers: [
    { name: "session", in: 1, of: 0, for: [], max: 0 },
    { name: "prefs", in: 1, of: 0, for: [], max: 3_600 },
    { name: "free", in: 1, of: 0, for: [] },
    { name: "audience", in: 1, of: 0, for: [], max: 3_600, fixed: 1 },
    { name: "_counter*", in: 1, of: 1, for: [1], max: 3_600 },
    { name: "IDE", in: 1, of: 1, for: [], host: ".adverts.example" },
    { name: "stored", in: 2, of: 0, for: [] },
  ],
};
const state = stateKeeper({ bundle }, () => NOW)("shop.example", "", false);
const judge = (line: string, carried: Record<string, string> = {}) => judgeCookie(line, state, NOW, (name) => carried[name]);
const passed = (line: string, carried?: Record<string, string>) => {
  const judged = judge(line, carried);
  return "line" in judged ? judged.line : undefined;
};

describe("what the choice does not allow goes", () => {
  test.each([
    ["_counter=1", { name: "_counter", declared: true, service: "counter" }],
    ["_counter_x=1; Max-Age=60; HttpOnly", { name: "_counter_x", declared: true, service: "counter" }],
    ["mystery=1", { name: "mystery", declared: false }],
    ["IDE=1", { name: "IDE", declared: false }],
    ["stored=1", { name: "stored", declared: false }],
    ["SESSION=1", { name: "SESSION", declared: false }],
    ['"session"=1', { name: '"session"', declared: false }],
    ["__Host-session=1; Secure; Path=/", { name: "__Host-session", declared: false }],
    // without a name: browsers send its value, which may look like one
    ["=session=1", { name: "", declared: false }],
    ["session", { name: "", declared: false }],
    ["", { name: "", declared: false }],
  ])("%o", (line, told) => {
    expect(judge(line)).toEqual({ ...told, repeated: false });
  });
});

describe("what is allowed passes byte for byte", () => {
  test.each([
    "free=a b; Path=/;  HTTPONLY ;x; Max-Age=99999999; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Partitioned",
    " free\t=\t1",
    "free=a=b",
    "temoin=state=refused; Max-Age=15778800; Secure",
    "session=1; Path=/",
    "prefs=1; Max-Age=3600",
    "prefs=1; max-age = 60 ; expires=Fri, 01 Jan 2100 00:00:00 GMT",
    "prefs=1; Expires=Sun, 22 Nov 2026 00:59:59 GMT",
    "prefs=1; Max-Age=; Max-Age=6e9; Max-Age=+7200; Expires=soon",
    `prefs=1; Max-Age=${"9".repeat(2_000)}`,
    // what deletes always may, whoever's it is
    "_counter=; Max-Age=0",
    "mystery=x; Max-Age=-1; Path=/",
    "mystery=; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
    "mystery=; Max-Age=60; Max-Age=0",
  ])("%o", (line) => {
    expect(passed(line)).toBe(line);
  });
});

describe("a life that is too long is cut", () => {
  test.each([
    ["prefs=1; Max-Age=3601", "prefs=1; Max-Age=3600"],
    ["prefs=1;max-age=99999;  Path=/", "prefs=1;max-age=3600;  Path=/"],
    ["prefs=1; Expires=Fri, 01 Jan 2100 00:00:00 GMT; Secure", "prefs=1; Expires=Sun, 22 Nov 2026 01:00:00 GMT; Secure"],
    [
      "prefs=1; expires=Friday, 01-Jan-88 00:00:00 GMT; Expires=2100 jan 1 0:0:0; Max-Age=9999",
      "prefs=1; expires=Friday, 01-Jan-88 00:00:00 GMT; Expires=Sun, 22 Nov 2026 01:00:00 GMT; Max-Age=3600",
    ],
    ["prefs=1; Max-Age=60; Max-Age=7200", "prefs=1; Max-Age=60; Max-Age=3600"],
    ["session=1; Max-Age=60; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT", "session=1; Path=/"],
  ])("%o", (line, cut) => {
    expect(passed(line)).toBe(cut);
  });
});

describe("a life that visits may not extend", () => {
  test("is not begun again with the same value", () => {
    expect(judge("audience=7; Max-Age=3600", { audience: "7" })).toEqual({ name: "audience", declared: true, repeated: true });
  });
  test("is begun with another, and ended at any time", () => {
    expect(passed("audience=8; Max-Age=3600", { audience: "7" })).toBe("audience=8; Max-Age=3600");
    expect(passed("audience=7; Max-Age=7200")).toBe("audience=7; Max-Age=3600");
    expect(passed("audience=7; Max-Age=0", { audience: "7" })).toBe("audience=7; Max-Age=0");
  });
});

describe("dates as browsers read them", () => {
  test.each([
    ["Sun, 22 Nov 2026 00:00:00 GMT", NOW],
    ["Sunday, 22-Nov-26 00:00:00 GMT", NOW],
    ["Sun Nov 22 00:00:00 2026", NOW],
    ["22 november 2026 0:0:0", NOW],
    ["00:00:00 22/Nov/2026", NOW],
    ["Thu, 01-Jan-70 00:00:01 GMT", 1],
    ["1 Jan 69 00:00:00", Date.UTC(2069, 0, 1) / 1_000],
    ["31 Feb 2026 00:00:00", undefined],
    ["1 Jan 1600 00:00:00", undefined],
    ["1 Jan 2026 24:00:00", undefined],
    ["2026-11-22T00:00:00Z", undefined],
    ["soon", undefined],
    ["", undefined],
  ])("%o", (text, seconds) => {
    expect(parseCookieDate(text)).toBe(seconds);
  });
});

describe("the Cookie header", () => {
  test("loses what is declared and refused, and nothing else", () => {
    expect(readableCookies("session=1; _counter=2;mystery=3;  _counter_b=4; temoin=x", state)).toBe(
      "session=1;mystery=3; temoin=x",
    );
    expect(readableCookies("_counter=1", state)).toBeUndefined();
    const untouched = "a=1 ; session=2;;=x";
    expect(readableCookies(untouched, state)).toBe(untouched);
  });

  test("tells the choice, of the first cookie of that name", () => {
    expect(choiceText("a=1; temoin=state=refused; temoin=other")).toBe("state=refused");
    expect(choiceText("xtemoin=1")).toBe("");
    expect(choiceText(null)).toBe("");
    expect(cookieValue("a = 1 ;b=2", "a")).toBe("1");
  });
});
