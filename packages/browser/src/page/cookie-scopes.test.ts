import { expect, test } from "vitest";
import { cookieScopes } from "./cookie-scopes.ts";

test("the likeliest place comes first", () => {
  expect(cookieScopes("www.shop.example", "/")[0]).toBe(";Path=/");
});

test("covers every path above the page, with and without a slash, and every domain above the host", () => {
  const scopes = cookieScopes("www.shop.example", "/a/b.html");
  for (const path of ["/", "/a", "/a/", "/a/b.html"]) {
    for (const domain of ["", ";Domain=www.shop.example", ";Domain=shop.example"]) {
      expect(scopes).toContain(`;Path=${path}${domain}`);
      expect(scopes).toContain(`;Path=${path}${domain};Partitioned`);
    }
  }
  expect(scopes.some((scope) => scope.includes("//"))).toBe(false);
});

test("names no scope twice, also with empty path segments", () => {
  const scopes = cookieScopes("shop.example", "//a//");
  expect(new Set(scopes).size).toBe(scopes.length);
});
