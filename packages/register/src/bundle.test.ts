// From the register to what a browser gets: needs, limits, and nothing that shows a text.
import { describe, expect, it } from "vitest";
import { choiceSeconds, makeBundle } from "./bundle.ts";
import { BY_ITSELF, NEVER } from "./consent/bundle.ts";
import { decide } from "./consent/decide.ts";
import type { Register, Tracker } from "./schema.ts";
import { sample } from "./testing/sample.fixture.ts";

const bundleOf = (change: (register: Register) => void = () => {}) => makeBundle(sample(change), ["0123456789ab"]);

it("is small, complete and without a text", () => {
  expect(bundleOf()).toEqual({
    site: "shop",
    editions: ["0123456789ab"],
    ttl: 15_778_800,
    hosts: ["shop.example", ".shop.example"],
    purposes: [{ id: "running", exempt: 1 }, { id: "statistics" }, { id: "payment" }],
    services: [
      { id: "shop", for: [] },
      { id: "counter", for: [1], hosts: [".counter.example"] },
      { id: "till", for: [2], embed: 1, hosts: ["till.example"] },
    ],
    trackers: [
      { name: "session", in: 1, of: 0, for: [], max: 0 },
      { name: "lang", in: 2, of: 0, for: [], max: 31_557_600 },
      { name: "cnt_*", in: 1, of: 1, for: [1], max: 34_187_400 },
      { name: "*.till", in: 6, of: 2, for: [2], max: 2_592_000 },
      { name: "__till", in: 6, of: 2, for: [2], max: 2_592_000 },
    ],
  });
});

describe("a tracker's row", () => {
  const row = (tracker: Partial<Tracker>, change: (register: Register) => void = () => {}) =>
    bundleOf((r) => {
      change(r);
      const base: Tracker = { name: "x", storage: "cookie", lifetime: "session", purpose: "running" };
      if (r.services.shop) r.services.shop.trackers = [{ ...base, ...tracker }];
    });

  it("is exempt for a reason of the list and an exempt purpose only", () => {
    expect(row({ exemption: "cart" }).trackers[0]?.for).toEqual([]);
    expect(row({ exemption: "security" }).trackers[0]?.for).toEqual([BY_ITSELF]);
    expect(row({}).trackers[0]?.for).toEqual([BY_ITSELF]);
    expect(row({ exemption: "cart", purpose: "statistics" }).trackers[0]?.for).toEqual([1]);
    expect(row({ exemption: "cart", purpose: ["running", "statistics"] }).trackers[0]?.for).toEqual([1]);
  });

  it("that claims what it cannot have makes its service wait too", () => {
    const { services } = row({ exemption: "security" });
    expect(services[0]).toEqual({ id: "shop", for: [BY_ITSELF] });
  });

  it("is opened by no purpose when it claims what it cannot have, only by its service alone", () => {
    const bundle = row({ exemption: "security" });
    const choice = { edition: "0123456789ab", at: 1_800_000_000, purposes: bundle.purposes.map(({ id }) => id), services: {} };
    const now = { now: 1_800_000_000 };
    expect(decide(bundle, choice, now).trackers[0]).toBe(false);
    expect(decide(bundle, { ...choice, services: { shop: true } }, now).trackers[0]).toBe(true);
  });

  it("needs every one of its purposes", () => {
    expect(row({ purpose: ["statistics", "payment"] }).trackers[0]?.for).toEqual([1, 2]);
    expect(row({ purpose: ["payment", "statistics"] }).services[0]?.for).toEqual([2, 1]);
  });

  it("needs what nobody can grant when a purpose is not used or not declared", () => {
    const unused = (r: Register) => {
      if (r.purposes.statistics) r.purposes.statistics.used = false;
    };
    expect(row({ purpose: "statistics" }, unused).trackers[0]?.for).toEqual([NEVER]);
    expect(row({ purpose: ["payment", "nobody"] }).trackers[0]?.for).toEqual([2, NEVER]);
    expect(row({ purpose: "constructor" }).trackers[0]?.for).toEqual([NEVER]);
  });

  it("treats legitimate interest as a purpose that asks", () => {
    const interest = (r: Register) => {
      if (r.purposes.running) r.purposes.running.basis = "legitimate interest";
    };
    const bundle = row({ exemption: "cart" }, interest);
    expect(bundle.trackers[0]?.for).toEqual([0]);
    expect(bundle.purposes[0]).toEqual({ id: "running" });
  });

  it("needs consent for audience measurement where the country asks for it", () => {
    const belgian = (r: Register) => {
      r.profile = "be";
    };
    expect(row({ exemption: "audience-measurement" }).trackers[0]?.for).toEqual([]);
    expect(row({ exemption: "audience-measurement" }, belgian).trackers[0]?.for).toEqual([BY_ITSELF]);
    expect(row({ exemption: "cart" }, belgian).trackers[0]?.for).toEqual([]);
  });

  it("keeps a longest life when there is one", () => {
    expect(row({ lifetime: "2 hours" }).trackers[0]?.max).toBe(7_200);
    expect(row({ lifetime: "session" }).trackers[0]?.max).toBe(0);
    for (const lifetime of ["forever", "browser", "not stated"])
      expect(row({ lifetime, storage: "localStorage" }).trackers[0]).not.toHaveProperty("max");
  });

  it("lets no cookie live longer than 400 days, whatever is declared", () => {
    for (const lifetime of ["2 years", "forever", "browser", "not stated"])
      expect(row({ lifetime }).trackers[0]?.max).toBe(34_560_000);
    expect(row({ lifetime: "2 years", storage: "localStorage" }).trackers[0]?.max).toBe(63_115_200);
  });

  it("gives audience measurement 13 months from the first visit, not from the last", () => {
    const exemption = "audience-measurement";
    expect(row({ exemption, lifetime: "2 years" }).trackers[0]).toMatchObject({ max: 34_187_400, fixed: 1 });
    expect(row({ exemption, lifetime: "6 months" }).trackers[0]).toMatchObject({ max: 15_778_800, fixed: 1 });
    expect(row({ exemption: "cart" }).trackers[0]).not.toHaveProperty("fixed");
  });

  it("names every host that its service contacts", () => {
    const { services } = row({ host: ".a.example" }, (r) => {
      if (r.services.shop) r.services.shop.hosts = ["b.example", ".a.example"];
    });
    expect(services[0]?.hosts).toEqual(["b.example", ".a.example"]);
  });

  it("keeps a host when one is stated, and storage as bits", () => {
    expect(row({ host: ".a.example" }).trackers[0]?.host).toBe(".a.example");
    expect(row({ host: "not stated" }).trackers[0]).not.toHaveProperty("host");
    expect(row({}).trackers[0]).not.toHaveProperty("host");
    expect(row({ storage: ["cookie", "pixel", "sdk"] }).trackers[0]?.in).toBe(97);
  });

  it("is one row for each name, once, and an empty name when none is stated", () => {
    const names = (name: string) => row({ name }).trackers.flatMap((tracker) => (tracker.of === 0 ? [tracker.name] : []));
    expect(names("a / {b} / <c> / a")).toEqual(["a", "*"]);
    expect(names("not stated")).toEqual([""]);
  });
});

describe("purposes and services", () => {
  it("drops purposes that are not used and marks sale", () => {
    const { purposes, services } = bundleOf((r) => {
      if (r.purposes.statistics) r.purposes.statistics.used = false;
      if (r.purposes.payment) r.purposes.payment.sale = true;
    });
    expect(purposes).toEqual([
      { id: "running", exempt: 1 },
      { id: "payment", sale: 1 },
    ]);
    expect(services[1]?.for).toEqual([NEVER]);
    expect(services[2]?.for).toEqual([1]);
  });

  it("takes a service's own purposes with those of its trackers, each once", () => {
    const { services } = bundleOf((r) => {
      if (r.services.counter) r.services.counter.purposes = ["running", "payment", "statistics"];
    });
    expect(services[1]?.for).toEqual([2, 1]);
  });

  it("needs a service's purposes even without a tracker", () => {
    const { services } = bundleOf((r) => {
      r.services.fonts = { name: "Fonts", party: "third", provider: { name: "F" }, purposes: ["statistics"], trackers: [] };
    });
    expect(services[3]).toEqual({ id: "fonts", for: [1] });
  });
});

it("counts a choice for as long as the register says, else the profile", () => {
  const seconds = (lifetime: string) =>
    choiceSeconds(
      sample((r) => {
        r.choice.lifetime = lifetime;
      }),
    );
  expect(seconds("1 year")).toBe(31_557_600);
  expect(seconds("not stated")).toBe(15_778_800);
});
