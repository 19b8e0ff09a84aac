// What a route is. One request per file; app.ts puts them together.

import type { BucketOptions } from "../http/bucket.ts";
import type { LedgerKeys } from "../ledger/keys.ts";
import type { Witness } from "../ledger/witness.ts";
import type { Log } from "../log.ts";
import type { PublishedSite } from "../publish/site.ts";
import type { Store } from "../store/store.ts";

export interface Surroundings {
  readonly store: Store;
  readonly now: () => Date;
  readonly log: Log;
  /** They sign receipts and checkpoints. */
  readonly keys: LedgerKeys;
  /** Whose cosignatures are shown with a checkpoint. */
  readonly witnesses: readonly Witness[];
}

interface Matched {
  readonly method: "GET" | "POST";
  /** Hono's pattern. */
  readonly path: string;
  /** How much of it one site may ask of this process; without limit when it is left out, as for what is ready in memory. */
  readonly flow?: BucketOptions;
}

/** Asked of one site, known by the host. */
export interface SiteRoute extends Matched {
  readonly of: "site";
  answer(
    request: Request,
    site: PublishedSite,
    params: Readonly<Record<string, string>>,
    around: Surroundings,
  ): Response | Promise<Response>;
}

/** Asked of the process, under any host. */
export interface ProcessRoute extends Matched {
  readonly of: "process";
  answer(around: Surroundings): Response | Promise<Response>;
}

export type Route = SiteRoute | ProcessRoute;
