// What the load has to know of a server in order to ask it what a browser would.

export interface Facts {
  readonly port: number;
  /** Whose request: a visitor's choice as our page sends it, or as c15t's client does. */
  readonly speaks: "temoin" | "c15t";
  readonly host: string;
  readonly path: string;
  /** What the current edition offers; empty for others than ours. */
  readonly edition: string;
  readonly purposes: readonly string[];
  readonly language: string;
  /** The log's keys as verifiers take them. */
  readonly keys: readonly string[];
}

/** Rows and transactions that a server has stored since it was last asked. */
export interface Batches {
  readonly rows: number;
  readonly batches: number;
  /** Seconds of processor time of the process. */
  readonly cpu: number;
  /** Resident bytes. */
  readonly rss: number;
}
