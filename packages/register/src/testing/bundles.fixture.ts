// Random bundles and choices, for the property tests of the legal core.
import fc from "fast-check";
import { type Bundle, NEVER } from "../consent/bundle.ts";
import type { Choice } from "../consent/choice.ts";

export const NOW = 1_800_000_000;
export const EDITION = "0123456789ab";

const purposeIds = ["analytics", "adverts", "comfort", "social"];
const serviceIds = ["shop", "counter", "chat"];

/** Indexes of purposes that need consent; now and then BY_ITSELF or NEVER. */
const needs = (count: number) => fc.uniqueArray(fc.integer({ min: NEVER, max: count - 1 }), { maxLength: 3 });

/** A bundle of up to four purposes, three services and eight trackers. */
export const bundles: fc.Arbitrary<Bundle> = fc
  .tuple(fc.array(fc.record({ exempt: fc.boolean(), sale: fc.boolean() }), { maxLength: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([flags, serviceCount]) => {
    const purposes = flags.map(({ exempt, sale }, index) => ({
      id: purposeIds[index] ?? "",
      ...(exempt ? { exempt: 1 as const } : {}),
      ...(sale ? { sale: 1 as const } : {}),
    }));
    // An exempt purpose is never among the needs: makeBundle() leaves it out.
    const asked = needs(flags.length).map((indexes) => indexes.filter((index) => !purposes[index]?.exempt));
    const tracker = fc.record({
      name: fc.constantFrom("a", "b*", ""),
      in: fc.constantFrom(1, 2, 3),
      of: fc.nat(serviceCount - 1),
      for: asked,
    });
    return fc.record({
      site: fc.constant("site"),
      editions: fc.constant([EDITION, "ba9876543210"]),
      ttl: fc.constantFrom(1_000, 15_778_800),
      purposes: fc.constant(purposes),
      services: fc.tuple(...serviceIds.slice(0, serviceCount).map((id) => fc.record({ id: fc.constant(id), for: asked }))),
      trackers: fc.array(tracker, { maxLength: 8 }),
    });
  });

/** A choice that counts at NOW under every bundle above. */
export const choices: fc.Arbitrary<Choice> = fc.record({
  edition: fc.constantFrom(EDITION, "ba9876543210"),
  at: fc.integer({ min: NOW - 999, max: NOW }),
  purposes: fc.subarray([...purposeIds, "unknown"]),
  services: fc.dictionary(fc.constantFrom(...serviceIds, "unknown"), fc.boolean(), { maxKeys: 3 }),
});
