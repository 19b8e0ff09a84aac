import { type Bundle, type BundleTracker, decide, declaration, OWN_NAME, storageBits } from "@temoin/register/consent";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gateParts } from "./gate-bundle.ts";

const { cookie, localStorage, cacheStorage, pixel, sdk } = storageBits;
const PAGE = "www.shop.example";
const row = (name: string, bits: number, more: Partial<BundleTracker> = {}): BundleTracker => ({
  ...{ name, in: bits, of: 0, for: [0], max: 86_400 },
  ...more,
});
const exempt = { for: [] };
const bundleOf = (...trackers: readonly BundleTracker[]): Bundle => ({
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 1_000,
  hosts: [".shop.example"],
  purposes: [{ id: "analytics" }, { id: "running", exempt: 1 }, { id: OWN_NAME, exempt: 1 }],
  services: [
    { id: "counter", for: [0], hosts: [".counter.example"], embed: 1 },
    { id: "site", for: [] },
    { id: OWN_NAME, for: [] },
  ],
  trackers,
});
const partsOf = (...trackers: readonly BundleTracker[]) => gateParts(bundleOf(...trackers), [PAGE]);
const namesOf = (...trackers: readonly BundleTracker[]) => partsOf(...trackers).bundle.trackers.map(({ name }) => name);
const choice = { edition: "0123456789ab", at: 0, purposes: ["analytics"], services: {} };

test("keeps what a page can write by name, and leaves out what only a request or an app's kit holds", () => {
  const both = row("mix", pixel | localStorage);
  expect(namesOf(row("_ga", cookie), row("tr", pixel), row("kit", sdk), row("both", pixel | sdk), both)).toEqual(["_ga", "mix"]);
});

test("keeps every exempt name: what is not known is held", () => {
  expect(namesOf(row("session", cookie, exempt), row("cart_*", localStorage, exempt), row("_ga", cookie))).toEqual([
    "session",
    "cart_*",
    "_ga",
  ]);
});

test("keeps a row without a name only when it needs consent: an exemption belongs to one known tracker", () => {
  const kept = partsOf(row("", cookie, exempt), row("", cacheStorage)).bundle.trackers;
  expect(kept).toEqual([{ name: "", in: cacheStorage, of: 0, for: [0] }]);
});

test("leaves out Témoin's own tracker, and repetitions", () => {
  const again = [row("_ga", cookie), row("_ga", cookie), row("_ga", localStorage), row("_ga", cookie, { of: 1 })];
  expect(partsOf(row(OWN_NAME, cookie, exempt), ...again).bundle.trackers).toEqual([
    { name: "_ga", in: cookie, of: 0, for: [0] },
    { name: "_ga", in: localStorage, of: 0, for: [0] },
    { name: "_ga", in: cookie, of: 1, for: [0] },
  ]);
});

test("keeps a tracker of another host only where it can be the site's own", () => {
  const own = [".shop.example", "www.shop.example", "cdn.www.shop.example"];
  const others = [".shop.example.evil", "shop.example.evil", "op.example", ".google.com"];
  const kept = partsOf(...[...own, ...others].map((host) => row("x", cookie, { host }))).bundle.trackers;
  expect(kept.map(({ host }) => host)).toEqual(own);
});

test("lives go to the page's part, aligned, and negative where visits may not extend them; none stays in the gate", () => {
  const { max: _none, ...endless } = row("endless", cookie);
  const year = row("year", cookie, { max: 31_536_000 });
  const rows = [row("tr", pixel), year, year, row("tab", cookie, { max: 0 }), endless];
  const { bundle, lives } = partsOf(...rows, row("visits", cookie, { max: 34_128_000, fixed: 1 }));
  expect(bundle.trackers.map(({ name }) => name)).toEqual(["year", "tab", "endless", "visits"]);
  expect(lives).toEqual([31_536_000, 0, null, -34_128_000]);
  expect(JSON.stringify(bundle)).not.toMatch(/max|fixed/);
});

test("knows the site's own hosts, those under which it is served too, each once, and no embed or site id", () => {
  const { bundle } = gateParts(bundleOf(), [PAGE, ".shop.example"]);
  expect(bundle.hosts).toEqual([".shop.example", PAGE]);
  expect(bundle.site).toBe("");
  expect(bundle.services).toEqual([
    { id: "counter", for: [0], hosts: [".counter.example"] },
    { id: "site", for: [] },
  ]);
  const { hosts: _none, ...hostless } = bundleOf();
  expect(gateParts(hostless, [PAGE]).bundle.hosts).toEqual([PAGE]);
});

test("decides the same for purposes and services; Témoin's own, exempt ones nobody asks about", () => {
  const whole = bundleOf(row("_ga", cookie), row("tr", pixel));
  for (const given of [choice, undefined]) {
    const full = decide(whole, given, { now: 1 });
    const small = decide(gateParts(whole, [PAGE]).bundle, given, { now: 1 });
    expect([small.ask, small.choice]).toEqual([full.ask, full.choice]);
    for (const of of ["purposes", "services"] as const) {
      expect(small[of].size).toBe(2);
      expect([...small[of], [OWN_NAME, true]]).toEqual([...full[of]]);
    }
  }
});

test("says of every name that this page meets what the whole register says, and how long it may live", () => {
  const word = fc.constantFrom("a", "b", "ab", "a*", "*b", "*", "a*b", "");
  const host = fc.constantFrom(undefined, PAGE, ".shop.example", "cdn.shop.example", ".google.com");
  const anyRow = fc
    .tuple(
      word,
      fc.integer({ min: 1, max: 1023 }),
      fc.constantFrom([], [0]),
      host,
      fc.constantFrom(undefined, 0, 60),
      fc.boolean(),
    )
    .map(([name, bits, needs, at, max, fixed]) => ({
      ...{ name, in: bits, of: 0, for: needs },
      ...(at ? { host: at } : {}),
      ...(max === undefined ? {} : { max }),
      ...(fixed ? { fixed: 1 as const } : {}),
    }));
  const met = fc.constantFrom("a", "b", "ab", "axb", "c");
  const bits = fc.constantFrom(...Object.values(storageBits).filter((bit) => (bit & (pixel | sdk)) === 0));
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 6 }), met, bits, fc.boolean(), (trackers, name, bit, granted) => {
      const whole = bundleOf(...trackers);
      const { bundle, lives } = gateParts(whole, [PAGE]);
      const verdict = (one: Bundle) => {
        const allowed = decide(one, granted ? choice : undefined, { now: 1 }).trackers;
        const index = declaration(one, allowed, name, bit, PAGE);
        return [index, index < 0 ? "undeclared" : allowed[index]] as const;
      };
      const [at, full] = verdict(whole);
      const [index, small] = verdict(bundle);
      expect(small).toBe(full);
      const { max, fixed } = whole.trackers[at] ?? {};
      expect(lives).toHaveLength(bundle.trackers.length);
      expect(lives[index] ?? null).toBe(max === undefined ? null : fixed ? -max : max);
    }),
  );
});
