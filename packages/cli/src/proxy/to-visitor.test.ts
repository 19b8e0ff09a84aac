import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { toOrigin, toVisitor } from "./sides.ts";
import { headersToVisitor } from "./to-visitor.ts";

const sides = { visitor: new URL("http://localhost:8081"), origin: new URL("https://www.shop.example") };

function sent(...lines: readonly (readonly [string, string])[]): string[] {
  const headers = Object.fromEntries(lines.map(([name, value]) => [name.toLowerCase(), value]));
  return headersToVisitor({ rawHeaders: lines.flat(), headers } as unknown as IncomingMessage, sides);
}

test.each([
  ["https://www.shop.example/a?b#c", "http://localhost:8081/a?b#c"],
  ["http://www.shop.example/a", "http://localhost:8081/a"],
  ["https://WWW.shop.example:443", "http://localhost:8081"],
  ["//www.shop.example/a", "//localhost:8081/a"],
  ["https://www.shop.example:8443/a", "https://www.shop.example:8443/a"],
  ["https://www.shop.example.evil.test/", "https://www.shop.example.evil.test/"],
  ["https://www.shop.example@evil.test/", "https://www.shop.example@evil.test/"],
  ["https://shop.example/", "https://shop.example/"],
  ["/a", "/a"],
  ["", ""],
])("%s is %s for the visitor", (address, expected) => expect(toVisitor(address, sides)).toBe(expected));

test("and back", () => expect(toOrigin("http://localhost:8081/a", sides)).toBe("https://www.shop.example/a"));

test.each([
  ["Location", "https://www.shop.example/a", "http://localhost:8081/a"],
  ["Refresh", "5; URL='https://www.shop.example/a'", "5; URL='http://localhost:8081/a'"],
  ["Refresh", "5", "5"],
  [
    "Link",
    "<https://www.shop.example/a.css>; rel=preload, <https://cdn.example/b>",
    "<http://localhost:8081/a.css>; rel=preload, <https://cdn.example/b>",
  ],
  ["Access-Control-Allow-Origin", "https://www.shop.example", "http://localhost:8081"],
  ["Set-Cookie", "a=1; Domain=.shop.example; Path=/", "a=1; Path=/"],
  ["Set-Cookie", "a=1; domain = www.shop.example", "a=1"],
  ["Set-Cookie", "a=1; Domain=elsewhere.example", "a=1; Domain=elsewhere.example"],
  ["X-Other", "https://www.shop.example/a", "https://www.shop.example/a"],
])("%s: %s", (name, value, expected) => expect(sent([name, value])).toEqual([name, expected]));

test("under the same name a cookie keeps its domain", () => {
  const same = { visitor: new URL("https://www.shop.example"), origin: sides.origin };
  const answer = { rawHeaders: ["Set-Cookie", "a=1; Domain=shop.example"], headers: {} } as unknown as IncomingMessage;
  expect(headersToVisitor(answer, same)).toEqual(["Set-Cookie", "a=1; Domain=shop.example"]);
});

test("what belongs to the connection, and the address of another way in, stay behind", () => {
  const lines = [
    ["Connection", "X-Hop"],
    ["X-Hop", "1"],
    ["Keep-Alive", "5"],
    ["Alt-Svc", 'h3=":443"'],
    ["ETag", '"a"'],
  ] as const;
  expect(sent(...lines)).toEqual(["ETag", '"a"']);
  expect(sent(["Transfer-Encoding", "chunked"], ["Content-Length", "3"])).toEqual([]);
});
