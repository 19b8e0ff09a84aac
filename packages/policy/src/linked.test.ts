// Addresses in a site's own sentences become links, and nothing else does.
import { describe, expect, it } from "vitest";
import type { Line } from "./document.ts";
import { linked } from "./linked.ts";

const web = (href: string, text: string) => ({ kind: "link", href, content: [{ kind: "code", text }] });

describe("linked", () => {
  it("links addresses and leaves the punctuation after them", () => {
    expect(linked(["See https://a.example/x?y=1. Or a.b@c.example, now."])).toEqual([
      "See ",
      web("https://a.example/x?y=1", "a.example"),
      ". Or ",
      web("mailto:a.b@c.example", "a.b@c.example"),
      ", now.",
    ]);
  });

  it("keeps the language of words around an address", () => {
    expect(linked([{ kind: "foreign", language: "fr", text: "Voir https://a.example" }])).toEqual([
      { kind: "foreign", language: "fr", text: "Voir " },
      web("https://a.example", "a.example"),
    ]);
  });

  it("leaves a line without address as it is", () => {
    const line: Line = ["plain", { kind: "code", text: "https://a.example" }];
    expect(linked(line)).toEqual(line);
    expect(linked(["javascript:alert(1)"])).toEqual(["javascript:alert(1)"]);
  });

  it("takes no time on a long text made to be slow", () => {
    const start = performance.now();
    linked([`${"a@".repeat(2_500)}`, `${"a.".repeat(2_500)}@`, `https://${".".repeat(5_000)}`]);
    expect(performance.now() - start).toBeLessThan(300);
  });
});
