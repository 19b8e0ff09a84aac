// A store that forgets at the end of the process: for tests and for trying things out.
import type { Edition } from "../edition/edition.ts";
import type { ChoiceRecord } from "../record/record.ts";
import { sameChoice } from "../record/same-choice.ts";
import { type SightingShelf, sightingShelf } from "./memory-sightings.ts";
import type { Appended, Store } from "./store.ts";

interface Shelf {
  readonly editions: Map<string, Edition>;
  readonly records: Map<string, ChoiceRecord>;
  readonly sightings: SightingShelf;
}

export function memoryStore(): Store {
  const shelves = new Map<string, Shelf>();
  let closed = false;

  const shelf = (site: string): Shelf => {
    const found = shelves.get(site) ?? { editions: new Map(), records: new Map(), sightings: sightingShelf() };
    shelves.set(site, found);
    return found;
  };

  function append(record: ChoiceRecord): Appended {
    const { editions, records } = shelf(record.site);
    if (closed) return { kind: "unavailable", why: "closed" };
    if (!editions.has(record.edition)) {
      return { kind: "unavailable", why: "failed", error: new Error(`Edition ${record.edition} is not kept.`) };
    }
    const known = records.get(record.id);
    if (known) return { kind: sameChoice(known, record) ? "same" : "conflict", record: known };
    records.set(record.id, structuredClone(record));
    return { kind: "created", record };
  }

  return {
    async addEdition(edition) {
      const { editions } = shelf(edition.site);
      const kept = editions.get(edition.hash) ?? { ...edition };
      editions.set(edition.hash, kept);
      return kept;
    },
    edition: async (site, hash) =>
      [...shelf(site).editions.values()].find((edition) => edition.hash === hash || edition.short === hash),
    editions: async (site) => [...shelf(site).editions.values()],
    append: async (record) => append(record),
    record: async (site, id) => shelf(site).records.get(id),
    async *records(site) {
      yield* shelf(site).records.values();
    },
    count: async (site) => shelf(site).records.size,
    sites: async () => [...shelves].flatMap(([site, { editions }]) => (editions.size > 0 ? [site] : [])).sort(),
    addSightings(site, day, rows) {
      if (!closed) shelf(site).sightings.add(day, rows);
    },
    sightings: async (site, fromDay) => shelf(site).sightings.since(fromDay),
    ready: () => !closed,
    async close() {
      closed = true;
    },
  };
}
