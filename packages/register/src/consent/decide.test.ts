// What must hold for every bundle, choice and signal: the law of consent as properties.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundles, choices, EDITION, NOW } from "../testing/bundles.fixture.ts";
import { type Bundle, BY_ITSELF, NEVER } from "./bundle.ts";
import type { Choice } from "./choice.ts";
import { type Decision, decide } from "./decide.ts";

const signals = fc.record({ now: fc.constant(NOW), gpc: fc.boolean() });
const none: Choice = { edition: EDITION, at: NOW, purposes: [], services: {} };

/** Everything that is open, as words. */
function open(decision: Decision): Set<string> {
  return new Set([
    ...[...decision.purposes].filter(([, is]) => is).map(([id]) => `purpose ${id}`),
    ...[...decision.services].filter(([, is]) => is).map(([id]) => `service ${id}`),
    ...decision.trackers.flatMap((is, index) => (is ? [`tracker ${index}`] : [])),
  ]);
}

function expectSubset(small: Set<string>, big: Set<string>): void {
  expect([...small].filter((one) => !big.has(one))).toEqual([]);
}

/** What nobody needs to ask for. */
function exempt(bundle: Bundle): Set<string> {
  return new Set([
    ...bundle.purposes.filter((purpose) => purpose.exempt).map(({ id }) => `purpose ${id}`),
    ...bundle.services.filter((service) => service.for.length === 0).map(({ id }) => `service ${id}`),
    ...bundle.trackers.flatMap((tracker, index) => (tracker.for.length === 0 ? [`tracker ${index}`] : [])),
  ]);
}

describe("for every bundle, choice and signal", () => {
  const holds = (property: (bundle: Bundle, choice: Choice, signal: { now: number; gpc: boolean }) => void) =>
    fc.assert(fc.property(bundles, choices, signals, property), { numRuns: 500 });

  it("opens exactly what is exempt when there is no choice", () =>
    holds((bundle, _, signal) => {
      const decision = decide(bundle, undefined, signal);
      expect(open(decision)).toEqual(exempt(bundle));
      expect(decision.choice).toBeUndefined();
      expect(decision.ask).toBe(bundle.services.some((service) => service.for.length > 0));
    }));

  it("opens exactly what is exempt after a refusal, and does not ask again", () =>
    holds((bundle, _, signal) => {
      const decision = decide(bundle, none, signal);
      expect(open(decision)).toEqual(exempt(bundle));
      expect(decision.ask).toBe(false);
      expect(decision.choice).toBe(none);
    }));

  it("keeps open what is exempt, whatever is chosen and signalled", () =>
    holds((bundle, choice, signal) => {
      expectSubset(exempt(bundle), open(decide(bundle, choice, signal)));
    }));

  it("says nothing of ids that the bundle does not have", () =>
    holds((bundle, choice, signal) => {
      const { purposes, services, trackers } = decide(bundle, choice, signal);
      expect([...purposes.keys()]).toEqual(bundle.purposes.map(({ id }) => id));
      expect([...services.keys()]).toEqual(bundle.services.map(({ id }) => id));
      expect(trackers.length).toBe(bundle.trackers.length);
      expect(purposes.get("unknown")).toBeUndefined();
    }));

  it("never opens what needs a purpose that is never shown", () =>
    holds((bundle, choice, signal) => {
      const { services, trackers } = decide(bundle, choice, signal);
      for (const service of bundle.services) if (service.for.includes(NEVER)) expect(services.get(service.id)).toBe(false);
      for (const [index, tracker] of bundle.trackers.entries())
        if (tracker.for.includes(NEVER)) expect(trackers[index]).toBe(false);
    }));

  it("opens by one purpose only what needs no other", () =>
    holds((bundle, choice, signal) => {
      for (const purpose of bundle.purposes) {
        const { services, trackers } = decide(bundle, { ...choice, purposes: [purpose.id], services: {} }, signal);
        const only = (needs: readonly number[]) => needs.every((index) => bundle.purposes[index]?.id === purpose.id);
        for (const service of bundle.services) if (services.get(service.id)) expect(only(service.for)).toBe(true);
        for (const [index, tracker] of bundle.trackers.entries()) if (trackers[index]) expect(only(tracker.for)).toBe(true);
      }
    }));

  it("opens everything by all purposes, save what has none and, with GPC, sale", () =>
    holds((bundle, choice, signal) => {
      const all = { ...choice, purposes: bundle.purposes.map(({ id }) => id), services: {} };
      const { purposes, services, trackers } = decide(bundle, all, signal);
      const fine = (index: number) => index >= 0 && !(signal.gpc && bundle.purposes[index]?.sale);
      for (const service of bundle.services) expect(services.get(service.id)).toBe(service.for.every(fine));
      for (const [index, tracker] of bundle.trackers.entries()) expect(trackers[index]).toBe(tracker.for.every(fine));
      for (const [index, { id, exempt }] of bundle.purposes.entries()) expect(purposes.get(id)).toBe(exempt === 1 || fine(index));
    }));

  it("opens by one service alone that service, and nothing of another", () =>
    holds((bundle, choice, signal) => {
      for (const [of, { id }] of bundle.services.entries()) {
        const opened = open(decide(bundle, { ...choice, purposes: [], services: { [id]: true } }, signal));
        const can = (needs: readonly number[]) =>
          needs.every((index) => index >= BY_ITSELF && !(signal.gpc && bundle.purposes[index]?.sale));
        const own = bundle.trackers.flatMap((tracker, index) =>
          tracker.of === of && can(tracker.for) ? [`tracker ${index}`] : [],
        );
        const service = can(bundle.services[of]?.for ?? [NEVER]) ? [`service ${id}`] : [];
        expect(opened).toEqual(new Set([...exempt(bundle), ...own, ...service]));
      }
    }));

  it("closes by refusing one service that service, and nothing of another", () =>
    holds((bundle, choice, signal) => {
      for (const [of, { id }] of bundle.services.entries()) {
        const { [id]: _, ...others } = choice.services;
        const before = decide(bundle, { ...choice, services: others }, signal);
        const after = decide(bundle, { ...choice, services: { ...others, [id]: false } }, signal);
        expect(after.purposes).toEqual(before.purposes);
        for (const service of bundle.services) {
          const expected = service.id === id ? service.for.length === 0 : before.services.get(service.id);
          expect(after.services.get(service.id)).toBe(expected);
        }
        for (const [index, tracker] of bundle.trackers.entries()) {
          expect(after.trackers[index]).toBe(tracker.of === of ? tracker.for.length === 0 : before.trackers[index]);
        }
      }
    }));

  it("only narrows by GPC", () =>
    holds((bundle, choice) => {
      const [without, with_] = [false, true].map((gpc) => open(decide(bundle, choice, { now: NOW, gpc })));
      expectSubset(with_ ?? new Set(), without ?? new Set());
      expect(decide(bundle, choice, { now: NOW })).toEqual(decide(bundle, choice, { now: NOW, gpc: false }));
    }));

  it("holds sale under GPC, even for a service that was granted by itself", () =>
    holds((bundle, choice) => {
      const services = Object.fromEntries(bundle.services.map(({ id }) => [id, true]));
      const decision = decide(bundle, { ...choice, services }, { now: NOW, gpc: true });
      const sold = (needs: readonly number[]) => needs.some((index) => bundle.purposes[index]?.sale);
      for (const service of bundle.services) if (sold(service.for)) expect(decision.services.get(service.id)).toBe(false);
      for (const [index, tracker] of bundle.trackers.entries())
        if (sold(tracker.for)) expect(decision.trackers[index]).toBe(false);
    }));

  it("grows with every purpose and service that is granted", () =>
    holds((bundle, choice, signal) => {
      const smaller = open(decide(bundle, choice, signal));
      for (const { id } of bundle.purposes) {
        expectSubset(smaller, open(decide(bundle, { ...choice, purposes: [...choice.purposes, id] }, signal)));
      }
      for (const { id } of bundle.services) {
        expectSubset(smaller, open(decide(bundle, { ...choice, services: { ...choice.services, [id]: true } }, signal)));
      }
    }));

  it("changes nothing that it is given", () =>
    holds((bundle, choice, signal) => {
      const before = JSON.stringify([bundle, choice, signal]);
      decide(bundle, choice, signal);
      expect(JSON.stringify([bundle, choice, signal])).toBe(before);
    }));
});

describe("a choice that does not count is none", () => {
  const broken: readonly (readonly [why: string, change: (choice: Choice, bundle: Bundle) => unknown])[] = [
    ["expired", (choice, { ttl }) => ({ ...choice, at: NOW - ttl })],
    ["long expired", (choice, { ttl }) => ({ ...choice, at: NOW - 9 * ttl })],
    ["of a foreign edition", (choice) => ({ ...choice, edition: "ffffffffffff" })],
    ["from the future", (choice) => ({ ...choice, at: NOW + 86_401 })],
    ["without a date", (choice) => ({ ...choice, at: Number.NaN })],
    ["dated by a text", (choice) => ({ ...choice, at: String(choice.at) })],
    ["dated by nothing", (choice) => ({ ...choice, at: undefined })],
    ["with purposes that are a text", (choice) => ({ ...choice, purposes: "analytics adverts comfort social" })],
    ["without purposes", (choice) => ({ ...choice, purposes: undefined })],
    ["without services", (choice) => ({ ...choice, services: null })],
    ["without an edition", (choice) => ({ ...choice, edition: undefined })],
    ["null", () => null],
    ["a text", () => "granted"],
    ["a number", () => 1],
    ["an empty list", () => []],
    ["an empty group", () => ({})],
  ];

  it.each(broken)("%s", (_, change) => {
    fc.assert(
      fc.property(bundles, choices, signals, (bundle, choice, signal) => {
        expect(decide(bundle, change(choice, bundle) as Choice, signal)).toEqual(decide(bundle, undefined, signal));
      }),
    );
  });

  it("counts to its last second, and for a clock that runs a day behind", () => {
    fc.assert(
      fc.property(bundles, choices, (bundle, choice) => {
        const last = { ...choice, at: NOW - bundle.ttl + 1 };
        const ahead = { ...choice, at: NOW + 86_400 };
        expect(decide(bundle, last, { now: NOW }).choice).toBe(last);
        expect(decide(bundle, ahead, { now: NOW }).choice).toBe(ahead);
      }),
    );
  });

  it("does not count when there is no clock", () => {
    fc.assert(
      fc.property(bundles, choices, (bundle, choice) => {
        expect(decide(bundle, choice, { now: Number.NaN }).choice).toBeUndefined();
      }),
    );
  });
});

describe("what a choice says of a service", () => {
  const bundle: Bundle = {
    site: "site",
    editions: [EDITION],
    ttl: 1_000,
    purposes: [{ id: "analytics" }, { id: "adverts", sale: 1 }],
    services: [
      { id: "counter", for: [0] },
      { id: "constructor", for: [0] },
    ],
    trackers: [{ name: "_c", in: 1, of: 0, for: [0] }],
  };
  const services = (said: Record<string, unknown>, purposes: string[] = []) =>
    decide(bundle, { ...none, purposes, services: said as Record<string, boolean> }, { now: NOW }).services;

  it("is a grant only when it is true itself", () => {
    for (const said of [1, "true", {}, null]) expect(services({ counter: said }).get("counter")).toBe(false);
    expect(services({ counter: true }).get("counter")).toBe(true);
  });

  it("goes before its purposes, both ways", () => {
    expect(services({ counter: false }, ["analytics"]).get("counter")).toBe(false);
    expect(services({}, ["analytics"]).get("counter")).toBe(true);
  });

  it("opens a claimed exemption that is off the list only by itself", () => {
    const claimed: Bundle = {
      ...bundle,
      services: [{ id: "pay", for: [BY_ITSELF] }],
      trackers: [{ name: "p", in: 1, of: 0, for: [BY_ITSELF] }],
    };
    const now = { now: NOW };
    const all = { ...none, purposes: ["analytics", "adverts"] };
    expect(decide(claimed, all, now).trackers).toEqual([false]);
    expect(decide(claimed, { ...all, services: { pay: true } }, now).trackers).toEqual([true]);
    expect(decide(claimed, { ...none, services: { pay: true } }, now).services.get("pay")).toBe(true);
  });

  it("is not inherited from the language", () => {
    expect(services({}).get("constructor")).toBe(false);
    expect(services({}, ["analytics"]).get("constructor")).toBe(true);
  });

  it("says nothing of a tracker whose service the bundle does not have", () => {
    const lost = { ...bundle, trackers: [{ name: "_c", in: 1, of: 9, for: [0] }] };
    const granted = (purposes: string[]) =>
      decide(lost, { ...none, purposes, services: { undefined: true } }, { now: NOW }).trackers[0];
    expect(granted([])).toBe(false);
    expect(granted(["analytics"])).toBe(true);
  });
});
