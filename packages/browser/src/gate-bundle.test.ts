import { type Bundle, decide, storageBits } from "@temoin/register/consent";
import { expect, test } from "vitest";
import { gateBundle } from "./gate-bundle.ts";

const row = (name: string, bits: number) => ({ name, in: bits, of: 0, for: [0], max: 86_400 });
const bundle: Bundle = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 1_000,
  purposes: [{ id: "analytics" }],
  services: [{ id: "counter", for: [0] }],
  trackers: [
    row("_ga", storageBits.cookie),
    row("", storageBits.cookie),
    row("tr", storageBits.pixel),
    row("kit", storageBits.sdk),
    row("mix", storageBits.pixel | storageBits.localStorage),
    row("cache", storageBits.cacheStorage),
  ],
};

test("keeps what a page can delete, without its lifetime", () => {
  const { trackers } = gateBundle(bundle, ["www.shop.example"]);
  expect(trackers.map(({ name }) => name)).toEqual(["_ga", "mix", "cache"]);
  expect(trackers.every((tracker) => !("max" in tracker))).toBe(true);
});

test("decides the same for purposes and services", () => {
  const choice = { edition: "0123456789ab", at: 0, purposes: ["analytics"], services: {} };
  for (const given of [choice, undefined]) {
    const [full, small] = [bundle, gateBundle(bundle, ["www.shop.example"])].map((one) => decide(one, given, { now: 1 }));
    expect({ ...small, trackers: [] }).toEqual({ ...full, trackers: [] });
  }
});

test("keeps an exempt tracker only where a held pattern might be taken for it", () => {
  const exempt = (name: string) => ({ ...row(name, storageBits.cookie), for: [] });
  const { trackers } = gateBundle(
    {
      ...bundle,
      trackers: [exempt("session"), exempt("a*cd"), exempt("_ga_own"), row("_ga*", 1), row("ab*", 1)],
    },
    [],
  );
  expect(trackers.map(({ name }) => name)).toEqual(["a*cd", "_ga_own", "_ga*", "ab*"]);
});

test("keeps a tracker of another host only where it can be the site's own", () => {
  const hosts = [
    ".shop.example",
    "www.shop.example",
    "cdn.www.shop.example",
    ".shop.example.evil",
    "shop.example.evil",
    "op.example",
    ".google.com",
  ];
  const trackers = hosts.map((host) => ({ ...row("x", storageBits.cookie), host }));
  const kept = gateBundle({ ...bundle, trackers }, ["www.shop.example"]).trackers.map(({ host }) => host);
  expect(kept).toEqual([".shop.example", "www.shop.example", "cdn.www.shop.example"]);
});
