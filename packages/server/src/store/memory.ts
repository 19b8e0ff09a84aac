// A store that forgets at the end of the process: for tests and for trying things out.
import type { ChoiceRecord } from "@temoin/ledger";
import type { Edition } from "../edition/edition.ts";
import { sameChoice } from "../record/same-choice.ts";
import { type LogShelf, logShelf } from "./memory-log.ts";
import { type SightingShelf, sightingShelf } from "./memory-sightings.ts";
import type { Appended, KeptFile, Store } from "./store.ts";

interface Shelf {
  readonly editions: Map<string, Edition>;
  readonly files: Map<string, KeptFile>;
  readonly log: LogShelf;
  readonly sightings: SightingShelf;
}

export function memoryStore(): Store {
  const shelves = new Map<string, Shelf>();
  let closed = false;

  const shelf = (site: string): Shelf => {
    const found = shelves.get(site) ?? {
      ...{ editions: new Map(), files: new Map() },
      log: logShelf(),
      sightings: sightingShelf(),
    };
    shelves.set(site, found);
    return found;
  };

  function append(record: ChoiceRecord): Appended {
    const { editions, log } = shelf(record.site);
    if (closed) return { kind: "unavailable", why: "closed" };
    if (!editions.has(record.edition)) {
      return { kind: "unavailable", why: "failed", error: new Error(`Edition ${record.edition} is not kept.`) };
    }
    const known = log.find(record.id)?.record;
    if (known) return { kind: sameChoice(known, record) ? "same" : "conflict", record: known };
    log.wait(structuredClone(record));
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
    async addFiles(site, files) {
      const kept = shelf(site).files;
      for (const file of files) if (!kept.has(file.name)) kept.set(file.name, { ...file, body: file.body.slice() });
    },
    file: async (site, name) => shelf(site).files.get(name),
    fileNames: async (site, prefix) => [...shelf(site).files.keys()].filter((name) => name.startsWith(prefix)).sort(),
    append: async (record) => append(record),
    record: async (site, id) => shelf(site).log.find(id),
    recordsOf: async (site, subject) => shelf(site).log.records(({ subject: whose }) => whose === subject),
    count: async (site) => shelf(site).log.records(() => true).length,
    sites: async () => [...shelves].flatMap(([site, { editions }]) => (editions.size > 0 ? [site] : [])).sort(),
    pending: async (site, limit) => shelf(site).log.pending(limit),
    head: async (site) => shelf(site).log.head(),
    seal: async (sealing) => shelf(sealing.site).log.seal(sealing),
    tile: async (site, tile) => shelf(site).log.tile(tile),
    async *checkpoints(site) {
      yield* shelf(site).log.checkpoints();
    },
    async *leaves(site, from = 0) {
      yield* shelf(site).log.leaves().slice(from);
    },
    erasures: async (site) => shelf(site).log.erasures(),
    async olderThan(site, time, limit) {
      const old = shelf(site).log.records(({ at }) => at < time);
      const leaves = old.flatMap(({ leaf }) => leaf ?? []).slice(0, limit);
      return leaves.sort((one, other) => one - other);
    },
    erase: async (erasure) => shelf(erasure.site).log.erase(erasure),
    addErasure: async (erasure) => shelf(erasure.site).log.wait(erasure),
    addSightings(site, day, rows) {
      if (!closed) shelf(site).sightings.add(day, rows);
    },
    sightings: async (site, fromDay) => shelf(site).sightings.since(fromDay),
    ready: () => !closed,
    probe: async () => undefined,
    async close() {
      closed = true;
    },
  };
}
