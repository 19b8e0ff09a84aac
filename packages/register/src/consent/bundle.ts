// The compact form of a register that a browser gets: what decide() needs and no text.

/** Bits of {@link BundleTracker.in}; the same order as `storages` in the schema. Editions are kept: a bit never changes. */
export const storageBits = {
  cookie: 1,
  localStorage: 2,
  sessionStorage: 4,
  indexedDB: 8,
  cacheStorage: 16,
  pixel: 32,
  sdk: 64,
  serviceWorker: 128,
  fileSystem: 256,
  windowName: 512,
} as const;

/**
 * Stands in `for` for a claimed exemption that is off the closed list: no purpose covers it, so "accept all" does not open it,
 * but a visitor may grant the service by itself (docs/decisions/2026-11-21-exemption-off-the-list.md).
 */
export const BY_ITSELF = -1;
/** Stands in `for` for a purpose that visitors are never shown: nobody can grant it. */
export const NEVER = -2;

export interface BundlePurpose {
  readonly id: string;
  /** 1 when everything under it is exempt from consent. */
  readonly exempt?: 1;
  /** 1 when it sells or shares data: GPC switches it off. */
  readonly sale?: 1;
}

export interface BundleService {
  readonly id: string;
  /** Indexes into `purposes`, {@link BY_ITSELF} or {@link NEVER}: only what needs consent. Empty means that the service is exempt. */
  readonly for: readonly number[];
  /** 1 when it shows in the page and a placeholder stands for it until granted. */
  readonly embed?: 1;
  /** Hosts it contacts; a leading dot includes sub-domains. */
  readonly hosts?: readonly string[];
}

export interface BundleTracker {
  /** Name pattern, `*` for any run; "" when the policy names none. */
  readonly name: string;
  /** Storage bits, see {@link storageBits}. */
  readonly in: number;
  /** Index into `services`. */
  readonly of: number;
  /** As in {@link BundleService.for}; empty means exempt. */
  readonly for: readonly number[];
  /** Longest life in seconds, as the register states it or the law limits it; 0 for a session. */
  readonly max?: number;
  /** 1 when visits may not extend its life: audience measurement (CNIL guidelines 2020-091, art. 5). */
  readonly fixed?: 1;
  /** Host that sets it, when it is not the site's own. */
  readonly host?: string;
}

export interface Bundle {
  readonly site: string;
  /** Short hashes of the editions whose choices still count, the current one first. */
  readonly editions: readonly string[];
  /** Seconds for which a choice counts, refused and granted alike. */
  readonly ttl: number;
  /** The site's own hosts, as far as the register states them; a leading dot includes sub-domains. */
  readonly hosts?: readonly string[];
  readonly purposes: readonly BundlePurpose[];
  readonly services: readonly BundleService[];
  readonly trackers: readonly BundleTracker[];
}
