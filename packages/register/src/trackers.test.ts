// Views of the register.
import { describe, expect, it } from "vitest";
import type { Register, Tracker } from "./schema.ts";
import { sample } from "./testing/sample.fixture.ts";
import { exemptionOf, listTrackers, needsConsent, purposeOf, servicePurposes } from "./trackers.ts";

it("lists every tracker in the order of the register, with its names, storages and purposes", () => {
  const listed = listTrackers(sample());
  expect(listed.map(({ where }) => where)).toEqual([
    "services.shop.trackers[0]",
    "services.shop.trackers[1]",
    "services.counter.trackers[0]",
    "services.till.trackers[0]",
  ]);
  expect(listed[0]).toMatchObject({ serviceId: "shop", names: ["session"], storages: ["cookie"], purposeIds: ["running"] });
  expect(listed[3]).toMatchObject({
    names: ["{key}.till", "__till"],
    storages: ["localStorage", "sessionStorage"],
    purposeIds: ["payment"],
  });
});

it("gives no name when none is stated", () => {
  const register = sample((r) => {
    if (r.services.counter?.trackers[0]) r.services.counter.trackers[0].name = "not stated";
  });
  expect(listTrackers(register)[2]?.names).toEqual([]);
});

it("splits names at a slash between spaces only", () => {
  const register = sample((r) => {
    if (r.services.counter?.trackers[0]) r.services.counter.trackers[0].name = "crisp-client/* /  b";
  });
  expect(listTrackers(register)[2]?.names).toEqual(["crisp-client/*", "b"]);
});

it("gives the purposes of a service, its own first, each once", () => {
  const register = sample();
  const { counter } = register.services;
  if (!counter) throw new Error("no counter");
  expect(servicePurposes(counter)).toEqual(["statistics"]);
  expect(servicePurposes({ ...counter, purposes: ["payment", "statistics"] })).toEqual(["payment", "statistics"]);
});

it("finds declared purposes and nothing that the language itself brings", () => {
  const register = sample();
  expect(purposeOf(register, "running")?.basis).toBe("exempt");
  for (const id of ["nobody", "constructor", "__proto__", "toString"]) expect(purposeOf(register, id)).toBeUndefined();
});

describe("exemptionOf", () => {
  const exemption = (tracker: Partial<Tracker>, change: (register: Register) => void = () => {}) => {
    const register = sample((r) => {
      change(r);
      Object.assign(r.services.shop?.trackers[0] ?? {}, { exemption: undefined }, tracker);
    });
    const listed = listTrackers(register)[0];
    return listed && exemptionOf(register, listed);
  };

  it("takes the reasons of the list on exempt purposes", () => {
    expect(exemption({ exemption: "authentication" })).toBe("authentication");
    expect(exemption({ exemption: "audience-measurement" })).toBe("audience-measurement");
  });

  it("takes nothing else", () => {
    expect(exemption({})).toBeUndefined();
    expect(exemption({ exemption: "strictly necessary" })).toBeUndefined();
    expect(exemption({ exemption: "cart", purpose: "statistics" })).toBeUndefined();
    expect(exemption({ exemption: "cart", purpose: ["running", "statistics"] })).toBeUndefined();
    expect(exemption({ exemption: "cart", purpose: "nobody" })).toBeUndefined();
  });

  it("knows countries without an exemption for audience measurement", () => {
    const belgian = (r: Register) => {
      r.profile = "be";
    };
    expect(exemption({ exemption: "audience-measurement" }, belgian)).toBeUndefined();
    expect(exemption({ exemption: "authentication" }, belgian)).toBe("authentication");
  });
});

describe("needsConsent", () => {
  const bare = (change: (register: Register) => void = () => {}) =>
    needsConsent(
      sample((r) => {
        delete r.services.counter;
        delete r.services.till;
        change(r);
      }),
    );

  it("is false when everything is exempt", () => {
    expect(bare()).toBe(false);
    expect(needsConsent(sample())).toBe(true);
  });

  it("is true for one tracker, or one service without trackers", () => {
    expect(bare((r) => Object.assign(r.services.shop?.trackers[0] ?? {}, { exemption: "security" }))).toBe(true);
    const service = (purposes: string[]) => (r: Register) => {
      r.services.fonts = { name: "Fonts", party: "third", provider: { name: "F" }, purposes, trackers: [] };
    };
    expect(bare(service(["statistics"]))).toBe(true);
    expect(bare(service(["nobody"]))).toBe(true);
    expect(bare(service(["running"]))).toBe(false);
  });
});
