// One site's log in memory.
import { type ChoiceRecord, type Entry, type Erasure, type Tile, tileSize } from "@temoin/ledger";
import { leavesIn } from "./rows.ts";
import type { Leaf, Sealing, StoredRecord } from "./store.ts";

export type LogShelf = ReturnType<typeof logShelf>;

export function logShelf() {
  const entries = new Map<string, Entry>();
  const unsealed = new Set<string>();
  /** Ids by place; undefined when the contents were erased. */
  const places: (string | undefined)[] = [];
  const placeOf = new Map<string, number>();
  const tiles = new Map<string, Uint8Array>();
  const notes: string[] = [];

  function records(wanted: (record: ChoiceRecord) => boolean): StoredRecord[] {
    const found = [...entries.values()].filter((entry) => entry.kind === "choice" && wanted(entry)) as ChoiceRecord[];
    const stored = found.map((record) => ({ record, leaf: placeOf.get(record.id) }));
    return stored.sort((one, other) => compare(one.record, other.record));
  }

  return {
    records,
    find: (id: string): StoredRecord | undefined => records((record) => record.id === id)[0],
    wait(entry: Entry): void {
      entries.set(entry.id, entry);
      unsealed.add(entry.id);
    },
    pending(limit: number): Entry[] {
      const waiting = [...unsealed].map((id) => entries.get(id) as Entry);
      return waiting.sort(compare).slice(0, limit);
    },
    head() {
      const checkpoint = notes.at(-1);
      return checkpoint === undefined ? undefined : { size: places.length, checkpoint };
    },
    seal({ from, ids, tiles: written, checkpoint }: Sealing): "sealed" | "stale" {
      if (places.length !== from) return "stale";
      const stranger = ids.find((id) => id !== undefined && !unsealed.has(id));
      if (stranger !== undefined) throw new Error(`The entry ${stranger} does not wait to be sealed.`);
      for (const id of ids) {
        const place = places.push(id) - 1;
        if (id === undefined) continue;
        unsealed.delete(id);
        placeOf.set(id, place);
      }
      for (const { level, index, bytes } of written) tiles.set(`${level} ${index}`, new Uint8Array(bytes));
      notes.push(checkpoint);
      return "sealed";
    },
    tile(tile: Tile): Uint8Array | undefined {
      const bytes = tiles.get(`${tile.level} ${tile.index}`);
      const size = tileSize(tile);
      return bytes && bytes.length >= size ? bytes.subarray(0, size) : undefined;
    },
    erasures: () =>
      [...entries.values()]
        .filter((entry) => entry.kind === "erasure")
        .map((erasure) => ({ erasure, leaf: placeOf.get(erasure.id) })),
    checkpoints: (): readonly string[] => notes,
    leaves: (): Leaf[] => places.map((id, leaf) => ({ leaf, entry: id === undefined ? undefined : entries.get(id) })),
    erase(erasure: Erasure): "erased" | "stale" {
      const doomed = erasure.leaves.flatMap(([first, last]) => places.slice(first, last + 1));
      const there = doomed.filter((id) => id !== undefined && entries.get(id)?.kind === "choice");
      if (there.length !== leavesIn(erasure)) return "stale";
      for (const [first, last] of erasure.leaves)
        for (let place = first; place <= last; place++) {
          const id = places[place];
          if (id === undefined || entries.get(id)?.kind !== "choice") continue;
          entries.delete(id);
          placeOf.delete(id);
          places[place] = undefined;
        }
      this.wait(erasure);
      return "erased";
    },
  };
}

function compare(one: Entry, other: Entry): number {
  return one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;
}
