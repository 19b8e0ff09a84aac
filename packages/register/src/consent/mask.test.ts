import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskHost, maskName, maskSighting } from "./mask.ts";

const runs = { numRuns: 3_000 };
/** Text with many digits, hexadecimal letters and separators in it, long enough to be cut. */
const near = fc.string({ unit: fc.constantFrom(..."019abcdefgzGZ_-.:@*%4/ é\u0000"), maxLength: 90 });
const names = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  near,
  fc.tuple(near, near, near, near).map((parts) => parts.join("")),
  near.map((text) => `${text.padEnd(60, "x_")}@AdobeOrg`),
);

describe("a name", () => {
  test.each([
    ["_ga", "_ga"],
    ["_ga_G12AB34CD", "_ga_*"],
    ["_gat_UA-1234567-1", "_gat_UA-*-*"],
    ["_hjSessionUser_3012345", "_hjSessionUser_*"],
    ["_hp2_id.87654", "_hp*_id.*"],
    ["mp_0a1b2c3d4e5f60718293a4b5c6d7e8f9_mixpanel", "mp_*_mixpanel"],
    ["AMP_1a2b3c", "AMP_*"],
    ["AMCV_0A1B2C3D4E5F@AdobeOrg", "AMCV_*@AdobeOrg"],
    ["AMCV_0A1B2C3D4E5F%40AdobeOrg", "AMCV_*@AdobeOrg"],
    ["john.smith@example.com", "*"],
    ["cart:john%40example.com", "*"],
    ["cart:john@exam/ple", "*"],
    ["facade", "*"],
    ["_feedback", "_feedback"],
    ["x1y2z3w", "*"],
    ["_pk_id.1.1fff", "_pk_id.*.*"],
    ["lock-abcdabcd-abcd-abcd-abcd-abcdabcdabcd-on", "lock-*-on"],
    ["cache:/account/orders?id=7", "cache:*"],
    ["workbox-precache-v2-https://shop.example/", "workbox-precache-v*-https:*"],
    ["<img src=x onerror=alert(1)>", "*"],
    ["a\u0000b", "a*"],
    ["témoin", "t*"],
    ["۱۲۳", "*"],
    ["", ""],
    ["_ga_*", "_ga_*"],
    [`key_${"g".repeat(40)}_${"z".repeat(40)}`, `key_${"g".repeat(40)}_*`],
    ["z".repeat(64), "z".repeat(64)],
    ["z".repeat(65), "*"],
    [`${"1".repeat(250)}zzabcde${"9".repeat(20)}`, "*"],
  ])("%j becomes %j", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test("has no digit, nothing that no tracker has, and at most 64 characters", () => {
    fc.assert(
      fc.property(names, (name) => {
        const masked = maskName(name);
        expect(masked).toMatch(/^[A-Za-z_!#$*+.:@^|~-]{0,64}$/);
        expect(masked).not.toMatch(/\*\*|(?<![A-Za-z])[a-f]{6,}(?![A-Za-z])/i);
      }),
      runs,
    );
  });

  test("masked twice is masked once", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(maskName(maskName(name))).toBe(maskName(name));
      }),
      runs,
    );
  });

  test("of one family is one name, whatever the identifier", () => {
    const id = fc.oneof(
      fc.uuid(),
      fc.bigInt({ min: 0n }).map(String),
      fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 6, maxLength: 64 }),
      fc.string({ unit: fc.constantFrom(..."aZbY"), minLength: 7, maxLength: 40 }).map((text) => `${text}7`),
    );
    fc.assert(
      fc.property(id, (one) => {
        expect(maskName(`_family_${one}`)).toMatch(/^_family_\*$/);
      }),
      runs,
    );
  });
});

describe("a host", () => {
  test.each([
    ["www.google-analytics.com", "www.google-analytics.com"],
    ["s3.eu-west-1.amazonaws.com", "s3.eu-west-1.amazonaws.com"],
    ["360yield.com", "360yield.com"],
    ["360yield.co.uk", "360yield.co.uk"],
    ["ads.360yield.co.uk", "ads.360yield.co.uk"],
    ["0a1b2c3d4e5f60718293.safeframe.example.com", ".safeframe.example.com"],
    ["x.3f2b6c1e-8a4d-4f0e-9b7a-1c2d3e4f5a6b.dns.example", ".dns.example"],
    ["a.12345.example.co.uk", ".example.co.uk"],
    ["93-20-11-7.dns.example", ".dns.example"],
    ["visitor12345.t.co", ".t.co"],
    ["a1.b2.c3.d4.e5.f6.example.com", ".d4.e5.f6.example.com"],
    [".tracker.example", ".tracker.example"],
    ["xn--caf-dma.example", "xn--caf-dma.example"],
    ["shop.xn--p1ai", "shop.xn--p1ai"],
    ["192.168.1.5", ""],
    ["[2001:db8::1]", ""],
    ["localhost", ""],
    ["printer.local", ""],
    ["wiki.corp", ""],
    ["host.example/path", ""],
    ["host.example:8080", ""],
    ["user@host.example", ""],
    ["a..example", ""],
    ["-a.example", ""],
    ["Host.Example", ""],
    [`${"a".repeat(64)}.example`, ""],
    [`${"a.".repeat(130)}example`, ""],
    ["", ""],
  ])("%j becomes %j", (host, masked) => {
    expect(maskHost(host)).toBe(masked);
  });

  test("masked twice is masked once, and three digits stay only in what an owner registered", () => {
    const label = fc.string({ unit: fc.constantFrom(..."abfz019-_"), minLength: 1, maxLength: 12 });
    const host = fc.array(label, { maxLength: 8 }).map((labels) => [...labels, "owner", "example"].join("."));
    fc.assert(
      fc.property(host, (one) => {
        const masked = maskHost(one);
        expect(maskHost(masked)).toBe(masked);
        if (masked !== "") expect(masked).toMatch(/^\.?(?:(?:[^.\d]*\d?[^.\d]*\d?[^.\d]*)\.){0,3}owner\.example$/);
      }),
      runs,
    );
  });
});

describe("a sighting", () => {
  const seen = { kind: "cookie", name: "_ga_G12AB34CD", host: "a.example", writer: "b.example" } as const;
  test.each([
    [seen, { kind: "cookie", name: "_ga_*", host: "", writer: "b.example" }],
    [
      { ...seen, writer: "10.0.0.1" },
      { kind: "cookie", name: "_ga_*", host: "", writer: "" },
    ],
    [
      { ...seen, kind: "request" as const },
      { kind: "request", name: "", host: "a.example", writer: "b.example" },
    ],
    [
      { ...seen, kind: "windowName" as const },
      { kind: "windowName", name: "", host: "", writer: "b.example" },
    ],
    [{ ...seen, name: "" }, undefined],
    [{ ...seen, kind: "request" as const, host: "10.0.0.1" }, undefined],
  ])("%o is told as %o", (sighting, told) => {
    expect(maskSighting(sighting)).toEqual(told);
  });
});
