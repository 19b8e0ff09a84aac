import { type Bundle, type Sighting, storageBits } from "@temoin/register";
import { describe, expect, test } from "vitest";
import { undeclared } from "./undeclared.ts";

const { cookie, localStorage, windowName } = storageBits;
const bundle: Bundle = {
  site: "shop",
  editions: [],
  ttl: 1,
  hosts: [".shop.example"],
  purposes: [{ id: "ads" }],
  services: [{ id: "counter", for: [0], hosts: [".counter.example", "d111abcdef8.cdn.example"] }],
  trackers: [
    { name: "_ga_*", in: cookie, of: 0, for: [0] },
    { name: "_hp2_id.*", in: cookie, of: 0, for: [0] },
    { name: "key", in: localStorage, of: 0, for: [] },
    { name: "IDE", in: cookie, of: 0, for: [0], host: ".doubleclick.net" },
    { name: "wide", in: cookie, of: 0, for: [0], host: ".shop.example" },
    { name: "*", in: cookie, of: 0, for: [0] },
    { name: "", in: cookie, of: 0, for: [0] },
  ],
};
const seen = (kind: Sighting["kind"], name: string, host = ""): Sighting => ({ kind, name, host, writer: "" });

describe("undeclared", () => {
  test.each<[Sighting, boolean]>([
    [seen("cookie", "_ga_*"), false],
    [seen("cookie", "_ga"), true],
    [seen("cookie", "_hp*_id.*"), false],
    [seen("cookie", "_hp*_props.*"), true],
    [seen("localStorage", "_ga_*"), true],
    [seen("localStorage", "key"), false],
    [seen("cookie", "IDE"), true],
    [seen("cookie", "wide"), false],
    [seen("cookie", "unheard"), true],
    [seen("cookie", "temoin"), false],
    [seen("localStorage", "temoin"), false],
    [seen("respawn", "_ga_*"), true],
    [seen("respawn", "temoin"), false],
    [seen("windowName", ""), true],
    [seen("request", "", "a.counter.example"), false],
    [seen("request", "", ".a.counter.example"), false],
    [seen("request", "", "www.shop.example"), false],
    [seen("request", "", "alias.test"), false],
    [seen("request", "", "counter.example.evil.example"), true],
    [seen("request", "", ".cdn.example"), false],
    [seen("request", "", "cdn.example"), true],
    [seen("request", "", "elsewhere.example"), true],
  ])("%o: %s", (sighting, news) => {
    expect(undeclared(bundle, ["alias.test"])(sighting)).toBe(news);
  });

  test("window.name is declared by its storage, whatever its name", () => {
    const declared = { ...bundle, trackers: [{ name: "state", in: windowName, of: 0, for: [0] }] };
    expect(undeclared(declared)(seen("windowName", ""))).toBe(false);
  });

  test("without stated hosts, what the site's own pages write is still found", () => {
    const { hosts: _none, ...hostless } = bundle;
    expect(undeclared(hostless)(seen("cookie", "_ga_*"))).toBe(false);
  });
});
