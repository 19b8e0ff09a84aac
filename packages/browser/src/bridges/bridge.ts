// What a bridge is: it tells a third party's own consent API, in that API's words, what the visitor decided.

/** What a signal asks for: all these purposes and services, and that `service` is not refused while all of `own` is granted. */
export type Rule = readonly [service: string, ids: readonly string[], own: readonly string[]];

export interface BridgeSettings {
  /** By the API's own names: granted when every rule holds, refused when there is none. */
  readonly signals: Readonly<Record<string, readonly Rule[]>>;
  /** As the register writes them; see docs/bridges.md. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The gate as a bridge sees it. */
export interface BridgeHost {
  /** May this service or purpose now? An unknown id may not. */
  allowed(id: string): boolean;
  /** True when the visitor has a choice that counts, a refusal too. */
  decided(): boolean;
  /** Calls back after every change of the choice, before anything that it opens runs. */
  on(listener: () => void): void;
}

/**
 * Started once, before any script of the page. Uses the vendor's queue where the vendor documents one, does nothing where the
 * vendor is absent, and never loads anything.
 */
export type Bridge = (host: BridgeHost, settings: BridgeSettings) => void;

declare global {
  /** Stands before each built bridge: takes it together with its settings. */
  const BRIDGE: (start: Bridge) => void;
}
