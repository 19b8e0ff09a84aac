import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bundles, choices, NOW } from "../testing/bundles.fixture.ts";
import type { Bundle } from "./bundle.ts";
import { decide } from "./decide.ts";
import { hostsInReach, reach } from "./reach.ts";

const bundle: Bundle = {
  site: "shop",
  editions: [],
  ttl: 1,
  hosts: ["www.shop.example", ".img.shop.example"],
  purposes: [],
  services: [
    { id: "counter", for: [], hosts: [".counter.example"] },
    { id: "player", for: [], hosts: ["video.counter.example", "shared.example"] },
    { id: "ads", for: [], hosts: ["shared.example", ".ads.example", "www.shop.example"] },
    { id: "silent", for: [] },
  ],
  trackers: [],
};
const granting = (...ids: string[]) => ({ services: new Map(bundle.services.map(({ id }) => [id, ids.includes(id)])) });

describe("a host", () => {
  test.each([
    ["www.shop.example", [], { may: true }],
    ["a.img.shop.example", [], { may: true }],
    ["img.shop.example", [], { may: true }],
    ["shop.example", [], { may: false }],
    ["counter.example", [], { may: false, service: "counter" }],
    ["counter.example", ["counter"], { may: true, service: "counter" }],
    ["api.counter.example", ["counter"], { may: true, service: "counter" }],
    ["video.counter.example", ["counter"], { may: false, service: "player" }],
    ["video.counter.example", ["player"], { may: true, service: "player" }],
    ["shared.example", ["player"], { may: false, service: "ads" }],
    ["shared.example", ["ads"], { may: false, service: "player" }],
    ["shared.example", ["ads", "player"], { may: true, service: "ads" }],
    ["shared.example", [], { may: false, service: "ads" }],
    ["evilcounter.example", ["counter"], { may: false }],
    ["counter.example.evil.test", ["counter"], { may: false }],
    ["", ["counter"], { may: false }],
  ] as const)("%s with %j: %j", (host, ids, answer) => {
    expect(reach(bundle, granting(...ids), host)).toMatchObject({ may: answer.may });
    if (host !== "shared.example") expect(reach(bundle, granting(...ids), host)).toEqual(answer);
  });
});

test("all hosts of an edition, and those of a decision", () => {
  expect(hostsInReach(bundle)).toEqual([
    "www.shop.example",
    ".img.shop.example",
    ".counter.example",
    "video.counter.example",
    "shared.example",
    ".ads.example",
  ]);
  expect(hostsInReach(bundle, granting("player"))).toEqual(["www.shop.example", ".img.shop.example", "video.counter.example"]);
});

test("without a choice nothing but the site's own and what is exempt is in reach, whatever the register", () => {
  const names = fc.constantFrom("a.example", ".a.example", "b.a.example", ".example");
  fc.assert(
    fc.property(bundles, choices, fc.array(fc.array(names, { maxLength: 3 }), { maxLength: 3 }), (any, choice, hosts) => {
      const services = any.services.map((service, index) => ({ ...service, hosts: hosts[index] ?? [] }));
      const now = { now: NOW };
      for (const host of ["a.example", "b.a.example", "c.example"]) {
        const none = reach({ ...any, services }, decide({ ...any, services }, undefined, now), host);
        if (none.may) expect(services.find(({ id }) => id === none.service)?.for).toEqual([]);
        const decision = decide({ ...any, services }, choice, now);
        const some = reach({ ...any, services }, decision, host);
        if (some.may) expect(decision.services.get(some.service ?? "")).toBe(true);
      }
    }),
  );
});
