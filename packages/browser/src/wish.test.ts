import { type Bundle, decide } from "@temoin/register/consent";
import { describe, expect, test } from "vitest";
import type { Wish } from "./host.ts";
import { isSame, makeChoice, narrow, wishAll } from "./wish.ts";

const bundle: Bundle = {
  site: "shop",
  editions: ["0123456789ab"],
  ttl: 1_000,
  purposes: [{ id: "necessary", exempt: 1 }, { id: "analytics" }, { id: "video" }],
  services: [
    { id: "shop", for: [] },
    { id: "counter", for: [1] },
    { id: "tube", for: [2] },
    { id: "suite", for: [1, 2] },
  ],
  trackers: [],
};

/** Every wish there can be: purposes granted or not, services granted, refused or not named. */
const wishes: Wish[] = [];
for (let bits = 0; bits < 4 * 27; bits++) {
  const states = [true, false, undefined] as const;
  const services = ["counter", "tube", "suite"].map((id, index) => [id, states[Math.floor(bits / 4 / 3 ** index) % 3]]);
  wishes.push({
    purposes: ["analytics", "video"].filter((_, index) => bits & (1 << index)),
    services: Object.fromEntries(services.filter(([, state]) => state !== undefined)),
  });
}

const grants = (wish: Wish) => {
  const { purposes, services } = decide(bundle, makeChoice(bundle, wish, 0), { now: 0 });
  return [...purposes, ...services].filter(([, granted]) => granted).map(([id]) => id);
};

describe("narrow", () => {
  test("allows exactly what both allow", () => {
    for (const one of wishes) {
      for (const other of wishes) {
        const expected = grants(one).filter((id) => grants(other).includes(id));
        expect(grants(narrow(bundle, one, other))).toEqual(expected);
      }
    }
  });

  test("has one form for wishes that allow the same", () => {
    const forms = new Map<string, string>();
    for (const wish of wishes) {
      const form = JSON.stringify(narrow(bundle, wish, wish));
      const known = forms.get(String(grants(wish))) ?? form;
      expect(form).toBe(known);
      forms.set(String(grants(wish)), form);
    }
  });

  test("keeps only services that differ from their purposes, and drops unknown and exempt ids", () => {
    const wish = {
      purposes: ["video", "necessary", "analytics", "nonsense"],
      services: { shop: false, counter: true, tube: false, other: true },
    };
    expect(narrow(bundle, wish, wish)).toEqual({ purposes: ["analytics", "video"], services: { tube: false } });
  });
});

test("isSame looks at what is allowed, not at the words", () => {
  expect(isSame(bundle, wishAll(bundle, false), { purposes: [], services: { tube: false } })).toBe(true);
  expect(isSame(bundle, wishAll(bundle, true), { purposes: ["video", "analytics"], services: {} })).toBe(true);
  expect(isSame(bundle, wishAll(bundle, true), { purposes: ["video", "analytics"], services: { suite: false } })).toBe(false);
});
