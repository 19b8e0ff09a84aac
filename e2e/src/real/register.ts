// The register of a shop with one vendor: what the vendor does waits for `measurement`; `comfort` is another matter.
import { type Register, registerSchema, type Storage } from "@temoin/register";
import type { Vendor } from "./vendors/vendor.ts";

export function shopRegister(
  own: readonly string[],
  { hosts, keeps, tries = [] }: Pick<Vendor, "hosts" | "keeps" | "tries">,
): Register {
  const names = [...keeps, ...tries];
  const lives = (storage: Storage) => (storage === "cookie" ? "13 months" : storage === "sessionStorage" ? "session" : "forever");
  return registerSchema.parse({
    temoin: 1,
    site: { id: "shop", name: "Shop", hosts: own, languages: ["en"] },
    profile: "fr",
    version: { number: "1", date: "2026-11-01", announced: "not stated" },
    controller: "not stated",
    dpo: "not stated",
    choice: { lifetime: "6 months" },
    retention: "13 months",
    purposes: {
      measurement: { title: "Measurement", description: "Counting what is read and bought.", basis: "consent" },
      comfort: { title: "Comfort", description: "Remembering what you looked at.", basis: "consent" },
    },
    services: {
      vendor: {
        name: "Vendor",
        party: "third",
        provider: { name: "Vendor Ltd" },
        hosts,
        purposes: names.length ? undefined : ["measurement"],
        trackers: names.map(([storage, name]) => ({ name, storage, lifetime: lives(storage), purpose: "measurement" })),
      },
      history: {
        name: "History",
        party: "first",
        provider: { name: "Shop" },
        trackers: [{ name: "seen_products", storage: "cookie", lifetime: "1 month", purpose: "comfort" }],
      },
    },
  });
}
