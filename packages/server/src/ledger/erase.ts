// Erasing contents from a site's log: for a visitor, for the retention job, for the operator. The places stay, and an entry says why
// their contents are gone, so that nobody can remove a record unnoticed.
import { base64url, type Erasure, RECORD_SCHEMA } from "@temoin/ledger";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import type { LedgerKeys } from "./keys.ts";
import type { LogSite } from "./log.ts";
import { sealSite } from "./seal.ts";

export interface Erasing {
  readonly store: Store;
  readonly site: LogSite;
  readonly keys: LedgerKeys;
  readonly log: Log;
  readonly now: () => Date;
}

/** Leaves whose contents are to go and are still there; undefined for a record that waits to be sealed. */
export type FindLeaves = () => Promise<readonly (number | undefined)[]>;

/** Ranges that one entry may name. */
const MOST_RANGES = 1_000;
/** Others may seal at the same moment and leave ours waiting for one more round. */
const MOST_ROUNDS = 5;

/** One erasure of a site after the other: of two at once, the second would note again what is gone already. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Drops the contents of what `find` names; the answer tells how many. It is asked after what waited has been sealed, so that every
 * record has its place. Asked again, nothing happens: what is gone is not found. When it rejects, the contents are still there.
 */
export function erase(erasing: Erasing, find: FindLeaves, why: Erasure["why"]): Promise<number> {
  const before = turns.get(erasing.site.id) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(() => eraseNow(erasing, find, why));
  turns.set(erasing.site.id, turn);
  return turn;
}

async function eraseNow(erasing: Erasing, find: FindLeaves, why: Erasure["why"]): Promise<number> {
  const { store, site, keys, log, now } = erasing;
  let erased = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const ranges = rangesOf(await sealedLeaves(erasing, find));
    let stale = false;
    for (let from = 0; from < ranges.length && !stale; from += MOST_RANGES) {
      const part = ranges.slice(from, from + MOST_RANGES);
      stale = (await store.erase(entryFor(site.id, part, why, now()))) === "stale";
      if (!stale) erased += part.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    }
    // Another process erased some of them meanwhile: look again what is left.
    if (!stale) break;
  }
  if (erased === 0) return 0;
  try {
    await sealSite(store, site, keys, now);
  } catch (error) {
    // The contents are gone, and the note of it waits: the sealer takes it in a later round.
    log.error({ site: site.id, err: error }, "could not seal an erasure");
  }
  log.info({ site: site.id, erased, why }, "erased");
  return erased;
}

async function sealedLeaves({ store, site, keys, now }: Erasing, find: FindLeaves): Promise<number[]> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    await sealSite(store, site, keys, now);
    const found = await find();
    const leaves = found.filter((leaf) => leaf !== undefined);
    if (leaves.length === found.length) return leaves;
  }
  throw new Error(`Records of ${site.id} still wait to be sealed after ${MOST_ROUNDS} rounds: nothing was erased.`);
}

function entryFor(site: string, leaves: Erasure["leaves"], why: Erasure["why"], at: Date): Erasure {
  const salt = base64url(crypto.getRandomValues(new Uint8Array(16)));
  return { schema: RECORD_SCHEMA, kind: "erasure", id: crypto.randomUUID(), site, leaves, why, at: at.toISOString(), salt };
}

/** Ascending, first and last included; neighbours are one range. */
export function rangesOf(leaves: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const leaf of [...new Set(leaves)].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && last[1] + 1 === leaf) last[1] = leaf;
    else ranges.push([leaf, leaf]);
  }
  return ranges;
}
