// A store against its own log: contents, places, erasures, checkpoints and tiles, everything that a hand in the database could change.
import {
  type ExportVerdict,
  finding,
  growLog,
  readBundle,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tileSize,
  verifyExport,
  type WrittenTile,
} from "@temoin/ledger";
import type { Store } from "../store/store.ts";
import { sha256Bytes, verifyEd25519 } from "./crypto.ts";
import { exportLog } from "./export.ts";
import type { LedgerKeys } from "./keys.ts";
import { type LogSite, originOf, verifierKeys } from "./log.ts";

/** Reads all of it once for the contents and once for the tiles; constant memory but for the ids. */
export async function verifyStore(store: Store, site: LogSite, keys: LedgerKeys): Promise<ExportVerdict> {
  const known = verifierKeys(await originOf(store, site), keys);
  const trust = { sha256: sha256Bytes, verify: verifyEd25519, keys: known };
  const verdict = await verifyExport(withoutNewlines(exportLog(store, site, keys)), trust);
  const wrong = await wrongTiles(store, site.id, (await store.head(site.id))?.size ?? 0);
  return { ...verdict, findings: [...verdict.findings, ...wrong.map((tile) => finding("tile-wrong", {}, `${tilePath(tile)}.`))] };
}

async function* withoutNewlines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.slice(0, -1);
}

/** Tiles that are not what the bundles of entries make; the bundles themselves are held by the checkpoints. */
async function wrongTiles(store: Store, site: string, size: number): Promise<Tile[]> {
  const wrong: Tile[] = [];
  const compare = async ({ bytes, ...tile }: WrittenTile): Promise<void> => {
    const stored = await store.tile(site, tile);
    if (!stored || Buffer.compare(stored, bytes) !== 0) wrong.push(tile);
  };
  /** The last one of each level: full tiles are done with, the others grow. */
  const open = new Map<Tile["level"], WrittenTile>();
  const read = (tile: Tile) => open.get(tile.level)?.bytes.subarray(0, tileSize(tile)) ?? NOTHING;
  for (let from = 0; from < size; from += TILE_WIDTH) {
    const width = Math.min(TILE_WIDTH, size - from);
    const bundle = await store.tile(site, { level: "entries", index: from / TILE_WIDTH, width });
    const entries = (bundle && readBundle(bundle)) ?? [];
    if (entries.length !== width) return [...wrong, { level: "entries", index: from / TILE_WIDTH, width }];
    for (const tile of (await growLog(sha256Bytes, read, from, entries)).tiles) {
      open.set(tile.level, tile);
      if (tile.width === TILE_WIDTH) await compare(tile);
    }
  }
  for (const tile of open.values()) if (tile.width < TILE_WIDTH) await compare(tile);
  return wrong;
}

const NOTHING = new Uint8Array(0);
