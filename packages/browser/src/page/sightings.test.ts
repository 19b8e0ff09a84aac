import { type Bundle, decide, sightingKinds, storageBits } from "@temoin/register/consent";
import { describe, expect, test } from "vitest";
import type { Noted } from "../gate/noted.ts";
import { cameBack, heldByPolicy, sightingOf } from "./sightings.ts";

const { cookie, localStorage, pixel, sdk } = storageBits;
const OWN = "https://www.shop.example/temoin/";
const bundle: Bundle = {
  site: "",
  editions: ["0123456789ab"],
  ttl: 1_000,
  hosts: [".shop.example"],
  purposes: [{ id: "analytics" }],
  services: [
    { id: "counter", for: [0], hosts: [".counter.example"] },
    { id: "site", for: [] },
  ],
  trackers: [
    { name: "_ga*", in: cookie, of: 0, for: [0] },
    { name: "_gat", in: cookie, of: 1, for: [] },
    { name: "session", in: cookie, of: 1, for: [] },
    { name: "key", in: localStorage, of: 0, for: [0] },
  ],
};
/** The page of a visitor who granted these purposes; undefined: who never decided. */
const visited = (purposes?: readonly string[]) => ({
  _data: { bundle, page: "" },
  _decision: decide(bundle, purposes && { edition: "0123456789ab", at: 1_000, purposes, services: {} }, { now: 1_000 }),
  _home: "www.shop.example",
});
const noted = (more: Partial<Noted> = {}): Noted => ({ _kind: cookie, _name: "x", _host: "", _stack: undefined, ...more });

describe("what was noted, as a sighting", () => {
  test("each storage that can be written has its word, and requests and what came back keep theirs", () => {
    const bits = Object.entries(storageBits).filter(([, bit]) => bit !== pixel && bit !== sdk);
    for (const [word, bit] of bits) expect(sightingOf(noted({ _kind: bit }), OWN)?.kind).toBe(word);
    for (const kind of ["request", "respawn"] as const) expect(sightingOf(noted({ _kind: kind }), OWN)?.kind).toBe(kind);
    expect([...bits.map(([word]) => word), "request", "respawn"]).toEqual([...sightingKinds]);
  });

  test("has these four fields, and no more", () => {
    const stack = `Error\n    at ${OWN}gate.js:1:2\n    at https://tag.example/t.js?u=jane:1:2`;
    expect(sightingOf(noted({ _name: "a", _stack: stack }), OWN)).toEqual({
      kind: "cookie",
      name: "a",
      host: "",
      writer: "tag.example",
    });
    const host = noted({ _kind: "request", _name: "", _host: "px.example" });
    expect(sightingOf(host, OWN)).toEqual({ kind: "request", name: "", host: "px.example", writer: "" });
  });

  const gate = `    at Object.apply (${OWN}gate.js:2:900)`;
  test.each<[browser: string, stack: string | undefined, writer: string]>([
    [
      "Chromium",
      `Error\n${gate}\n    at track (https://tag.example/t.js:1:2)\n    at https://other.example/o.js:1:1`,
      "tag.example",
    ],
    ["Chromium, with the page's part", `Error\n${gate}\n    at e (${OWN}a/page.0123456789ab.js:1:2)`, ""],
    ["Firefox", `note@${OWN}gate.js:1:2\ntrack@https://tag.example/t.js:1:2\n`, "tag.example"],
    ["Safari", `note@${OWN}gate.js:1:2\n[native code]\nhttps://tag.example/t.js:1:2`, "tag.example"],
    ["the site's own script", `Error\n${gate}\n    at https://www.shop.example/app.js:1:2`, "www.shop.example"],
    ["the site's own page", `Error\n${gate}\n    at https://www.shop.example/temoinage:1:2`, "www.shop.example"],
    ["a port", `Error\n${gate}\n    at https://tag.example:8443/t.js:1:2`, "tag.example"],
    [
      "code from a text",
      `Error\n${gate}\n    at eval (eval at run (https://tag.example/t.js:1:2), <anonymous>:1:1)`,
      "tag.example",
    ],
    ["a path with an address", `Error\n${gate}\n    at https://tag.example/t.js?at=https://jane.example/:1:2`, "tag.example"],
    ["the gate alone", `Error\n${gate}`, ""],
    ["nothing to look at", "Error", ""],
    ["no stack", undefined, ""],
  ])("finds the writer: %s", (_browser, stack, writer) => {
    expect(sightingOf(noted({ _stack: stack }), OWN)?.writer).toBe(writer);
  });

  test.each([
    "chrome-extension://abcdefgh/content.js:1:2",
    "moz-extension://3f2b6c1e-8a4d/c.js:1:2",
    "safari-web-extension",
    "chrome-extension",
  ])("what the visitor's own extension did is nobody's business: %s", (address) => {
    expect(sightingOf(noted({ _stack: `Error\n${gate}\n    at ${address}` }), OWN)).toBeUndefined();
  });
});

describe("what came back", () => {
  const names = ["_ga", "_ga_1", "_gat", "session", "unheard", "temoin"];
  const back = (...found: readonly string[]) => found.map((name) => ({ _kind: "respawn", _name: name, _host: "", _stack: "" }));

  test("is declared, refused and there: neither exempt, nor undeclared, nor ours", () => {
    expect(cameBack(visited([]), names, cookie)).toEqual(back("_ga", "_ga_1"));
  });

  test("is looked for in its own storage only", () => {
    expect(cameBack(visited([]), ["_ga", "key"], localStorage)).toEqual(back("key"));
  });

  test("is nothing that was granted, and nothing without a choice that counts: then it was never deleted", () => {
    expect(cameBack(visited(["analytics"]), names, cookie)).toEqual([]);
    expect(cameBack(visited(), names, cookie)).toEqual([]);
  });
});

describe("what the policy held", () => {
  const SOURCE = "https://www.shop.example/app.css";
  test.each<[address: string | null, host: string | undefined]>([
    ["https://cdn.example/x.js?jane", "cdn.example"],
    ["wss://push.example:444/s", "push.example"],
    ["https://counter.example.evil.example/", "counter.example.evil.example"],
    ["https://a.counter.example/x.js", undefined],
    ["https://www.shop.example:1/", undefined],
    ["https://img.shop.example/a.png", undefined],
    ["inline", undefined],
    ["eval", undefined],
    ["data", undefined],
    ["blob:https://cdn.example/1", undefined],
    ["ftp://cdn.example/x.js", undefined],
    ["chrome-extension://abc/x.js", undefined],
    ["", undefined],
    [null, undefined],
  ])("%s: %s", (address, host) => {
    const found = host ? [{ _kind: "request", _name: "", _host: host, _stack: SOURCE }] : [];
    expect(heldByPolicy(visited(), address, SOURCE)).toEqual(found);
    // Whose host it is does not depend on the choice.
    expect(heldByPolicy(visited(["analytics"]), address, SOURCE)).toEqual(found);
  });

  test("a page whose host no register states is still its own", () => {
    const lost = { ...visited(), _home: "preview.example" };
    expect(heldByPolicy(lost, "https://preview.example/x", SOURCE)).toEqual([]);
  });

  test("an unknown source is no writer", () => {
    const [found = expect.fail()] = heldByPolicy(visited(), "https://cdn.example/", null);
    expect(sightingOf(found, OWN)).toMatchObject({ host: "cdn.example", writer: "" });
  });
});
