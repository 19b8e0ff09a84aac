// What reading costs at a size: a receipt's record by its id, and the proof that a leaf is in the log. One at a time.
import { hashesFromTiles, inclusionProof, type Tile } from "@temoin/ledger";
import { type Store, sha256Bytes } from "@temoin/server";

/** Milliseconds by the clock, and of this thread's processor: on a machine that others use as well only the second is ours. */
export interface Spent {
  readonly clock: number[];
  readonly processor: number[];
}

export async function lookUps(store: Store, site: string, ids: readonly string[], times: number): Promise<Spent> {
  const spent: Spent = { clock: [], processor: [] };
  for (let n = 0; n < times; n++) {
    const id = ids[Math.floor(Math.random() * ids.length)] as string;
    const found = await timed(spent, () => store.record(site, id));
    if (found?.leaf === undefined) throw new Error(`${id} is not in the log.`);
  }
  return spent;
}

export async function proofs(store: Store, site: string, size: number, times: number): Promise<Spent> {
  const tile = async (asked: Tile) => {
    const bytes = await store.tile(site, asked);
    if (!bytes) throw new Error(`There is no tile ${asked.level}/${asked.index}.`);
    return bytes;
  };
  const spent: Spent = { clock: [], processor: [] };
  for (let n = 0; n < times; n++) {
    const leaf = Math.floor(Math.random() * size);
    await timed(spent, () => inclusionProof(sha256Bytes, hashesFromTiles(sha256Bytes, tile, size), leaf, size));
  }
  return spent;
}

async function timed<Result>(spent: Spent, work: () => Promise<Result>): Promise<Result> {
  const [start, before] = [performance.now(), process.threadCpuUsage()];
  const result = await work();
  const { user, system } = process.threadCpuUsage(before);
  spent.clock.push(performance.now() - start);
  spent.processor.push((user + system) / 1_000);
  return result;
}
