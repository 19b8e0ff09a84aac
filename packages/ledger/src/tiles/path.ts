// Names of tiles and entry bundles (C2SP tlog-tiles): `tile/<L>/<N>[.p/<W>]` and `tile/entries/<N>[.p/<W>]`.

/** Hashes in a full tile; its height is 8. */
export const TILE_WIDTH = 256;

export interface Tile {
  /** 0 to 6 can occur (2^53 leaves); `entries` is the bundle of log entries. */
  readonly level: number | "entries";
  readonly index: number;
  /** 256, or 1 to 255 for a partial tile. */
  readonly width: number;
}

/** Bytes of a tile: hashes of 32, or in a bundle commitments of 32, each behind its length in 2. */
export function tileSize({ level, width }: Pick<Tile, "level" | "width">): number {
  return width * (level === "entries" ? 34 : 32);
}

/** Relative to the log's prefix, without a leading slash. */
export function tilePath({ level, index, width }: Tile): string {
  const groups =
    index
      .toString()
      .padStart(Math.ceil(index.toString().length / 3) * 3, "0")
      .match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join("/");
  return `tile/${level}/${name}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** Undefined for anything that {@link tilePath} does not write for a tree of at most 2^53 leaves, so that a tile has one address. */
export function readTilePath(path: string): Tile | undefined {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!found) return undefined;
  const [, level = "", name = "", width] = found;
  const tile: Tile = {
    level: level === "entries" ? level : Number(level),
    index: Number(name.replaceAll(/[x/]/g, "")),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const sound =
    tile.width >= 1 &&
    tile.width <= TILE_WIDTH &&
    Number.isSafeInteger(tile.index) &&
    (level === "entries" || Number(level) <= 63);
  return sound && tilePath(tile) === path ? tile : undefined;
}
