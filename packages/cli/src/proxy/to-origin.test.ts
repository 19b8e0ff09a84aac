import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { pairsOf } from "./hop-by-hop.ts";
import { isPrivate } from "./private-address.ts";
import { sidesOf } from "./sides.ts";
import { headersToOrigin } from "./to-origin.ts";

/** Node's own class would need a connection; these are the fields that are read. */
function incoming(lines: readonly (readonly [string, string])[], peer = "203.0.113.9", method = "GET"): IncomingMessage {
  const headers = Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), value]));
  return { rawHeaders: lines.flat(), headers, method, socket: { remoteAddress: peer } } as unknown as IncomingMessage;
}

function sent(req: IncomingMessage, keepHost = false): Record<string, string> {
  const list = headersToOrigin(req, sidesOf(req, new URL("http://origin.test:3000")), keepHost);
  return Object.fromEntries(pairsOf(list).map(([name, value]) => [name.toLowerCase(), value]));
}

const host = ["Host", "shop.example:8081"] as const;

test("the origin is named by its own host; what the browser compares with it is translated", () => {
  const lines = [host, ["Origin", "http://shop.example:8081"], ["Referer", "http://shop.example:8081/a?b"]] as const;
  expect(sent(incoming(lines))).toMatchObject({
    host: "origin.test:3000",
    origin: "http://origin.test:3000",
    referer: "http://origin.test:3000/a?b",
    "x-forwarded-host": "shop.example:8081",
    "x-forwarded-proto": "http",
    "x-forwarded-for": "203.0.113.9",
  });
  expect(sent(incoming(lines), true)).toMatchObject({ host: "shop.example:8081", origin: "http://shop.example:8081" });
  expect(sent(incoming([host, ["Origin", "https://elsewhere.example"]])).origin).toBe("https://elsewhere.example");
});

test("what belongs to the connection stays there, and nobody can have the cookie dropped that way", () => {
  const lines = [
    host,
    ["Connection", "close, X-Secret, Cookie"],
    ["X-Secret", "1"],
    ["Cookie", "a=1"],
    ["TE", "trailers"],
  ] as const;
  expect(Object.keys(sent(incoming(lines)))).toEqual([
    "host",
    "cookie",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
  ]);
});

test.each([
  ["a stranger", "203.0.113.9", "203.0.113.9", "http", undefined],
  ["a web server on this machine", "::ffff:127.0.0.1", "198.51.100.7, ::ffff:127.0.0.1", "https", "198.51.100.7"],
])("%s claims a visitor behind it", (_who, peer, forwardedFor, proto, real) => {
  const claims = [
    ["X-Forwarded-For", "198.51.100.7"],
    ["X-Forwarded-Proto", "https"],
    ["X-Real-IP", "198.51.100.7"],
  ] as const;
  const got = sent(incoming([host, ...claims], peer));
  expect(got).toMatchObject({ "x-forwarded-for": forwardedFor, "x-forwarded-proto": proto });
  expect(got["x-real-ip"]).toBe(real);
});

test.each([
  ["gzip, br;q=1, dcb, dcz", "gzip, br;q=1"],
  ["dcb", "identity"],
  ["zstd,*;q=0", "zstd,*;q=0"],
])("Accept-Encoding: %s asks the origin for %s", (before, after) => {
  const got = sent(incoming([host, ["Accept-Encoding", before], ["Available-Dictionary", ":x:"]]));
  expect([got["accept-encoding"], got["available-dictionary"]]).toEqual([after, undefined]);
});

describe("framing is what the parser understood", () => {
  test.each([
    ["POST", [], { "content-length": "0" }],
    ["GET", [], {}],
    ["DELETE", [["Content-Length", "3"]], { "content-length": "3" }],
    ["POST", [["Transfer-Encoding", "chunked"]], { "transfer-encoding": "chunked" }],
    [
      "PUT",
      [
        ["Content-Length", "3"],
        ["Expect", "100-continue"],
      ],
      { "content-length": "3", expect: "100-continue" },
    ],
  ] as const)("%s %o", (method, lines, wanted) => {
    const got = sent(incoming([host, ...lines], "::1", method));
    const framing = Object.entries(got).filter(([name]) => ["content-length", "transfer-encoding", "expect"].includes(name));
    expect(Object.fromEntries(framing)).toEqual(wanted);
  });
});

test.each([
  ["127.0.0.1", true],
  ["::1", true],
  ["::ffff:10.1.2.3", true],
  ["192.168.4.4", true],
  ["172.31.0.1", true],
  ["fd12::1", true],
  ["172.32.0.1", false],
  ["203.0.113.9", false],
  ["::ffff:203.0.113.9", false],
  ["2001:db8::1", false],
  ["", false],
  ["no address", false],
])("%s is private: %s", (address, expected) => expect(isPrivate(address)).toBe(expected));
