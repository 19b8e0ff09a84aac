// How much of a route one site may ask of this process. No address is read or kept: it is the process that is protected, so that a
// flood becomes answers of one line instead of memory and disk. Who floods is for the front server to tell (docs/faults.md).
import { type BucketOptions, makeBucket } from "./bucket.ts";
import type { Problem } from "./problem.ts";

/** For what asks the store. Visitors' browsers ask for these rarely; monitors of the log are patient. */
export const READS: BucketOptions = { size: 1_000, perSecond: 200 };

export interface Paced {
  readonly path: string;
  readonly flow?: BucketOptions;
}

/** Returns what to answer instead, if anything. `share`: 2 lets twice of every flow through. */
export function flows(share = 1): (route: Paced, site: string, now: number) => Problem | undefined {
  const buckets = new Map<string, ReturnType<typeof makeBucket>>();
  return ({ path, flow }, site, now) => {
    if (!flow) return undefined;
    const bucket = buckets.get(path) ?? makeBucket({ size: flow.size * share, perSecond: flow.perSecond * share });
    buckets.set(path, bucket);
    return bucket(site, now) ? undefined : flooded;
  };
}

/** 503, not 429: it is not this visitor who asked too much, and a browser keeps a choice only when the server is at fault. */
const flooded: Problem = {
  status: 503,
  title: "Too much is asked of this site at the moment.",
  detail: "Ask again in a few seconds; a choice that was not acknowledged has to be sent again.",
  headers: { "Retry-After": "5" },
};
