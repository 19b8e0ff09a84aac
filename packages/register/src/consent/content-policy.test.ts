import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy.ts";

test("lets in the page's own origin and the named hosts, encrypted or not, sockets too", () => {
  expect(contentPolicy(["a.example", ".b.example"])).toBe(
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: http://a.example:* ws://a.example:* " +
      "http://b.example:* ws://b.example:* http://*.b.example:* ws://*.b.example:*",
  );
});

test("without hosts nothing but the page's own origin is in reach", () => {
  expect(contentPolicy([])).toBe("default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:");
});
