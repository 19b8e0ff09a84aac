// What a sighting is: a tracker or host met in a visitor's browser that no edition declares. Browser, server and catalogue agree here.

/** Where it was met. `respawn`: a declared tracker that came back after it was deleted, in whatever storage. */
export const sightingKinds = [
  "cookie",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "cacheStorage",
  "serviceWorker",
  "fileSystem",
  "windowName",
  "request",
  "respawn",
] as const;

export type SightingKind = (typeof sightingKinds)[number];

/** Never a value, an address, a time or anything of a visitor. */
export interface Sighting {
  readonly kind: SightingKind;
  /** Name of what was written; "" for a request. */
  readonly name: string;
  /** Host that was contacted; "" for a write. */
  readonly host: string;
  /** Host of the script that did it; "" when unknown. */
  readonly writer: string;
}
