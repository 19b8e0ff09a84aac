// What reading costs at a size: a receipt's record by its id, and the proof that a leaf is in the log. Milliseconds, one at a time.
import { hashesFromTiles, inclusionProof, type Tile } from "@temoin/ledger";
import { type Store, sha256Bytes } from "@temoin/server";

export async function lookUps(store: Store, site: string, ids: readonly string[], times: number): Promise<number[]> {
  const spent: number[] = [];
  for (let n = 0; n < times; n++) {
    const id = ids[Math.floor(Math.random() * ids.length)] as string;
    const start = performance.now();
    const found = await store.record(site, id);
    spent.push(performance.now() - start);
    if (found?.leaf === undefined) throw new Error(`${id} is not in the log.`);
  }
  return spent;
}

export async function proofs(store: Store, site: string, size: number, times: number): Promise<number[]> {
  const tile = async (asked: Tile) => {
    const bytes = await store.tile(site, asked);
    if (!bytes) throw new Error(`There is no tile ${asked.level}/${asked.index}.`);
    return bytes;
  };
  const spent: number[] = [];
  for (let n = 0; n < times; n++) {
    const leaf = Math.floor(Math.random() * size);
    const start = performance.now();
    await inclusionProof(sha256Bytes, hashesFromTiles(sha256Bytes, tile, size), leaf, size);
    spent.push(performance.now() - start);
  }
  return spent;
}
