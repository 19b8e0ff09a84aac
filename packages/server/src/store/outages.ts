// Tells the operator of a store that fails: one line when it begins, one a minute while it lasts, one when it is over. A line for
// each refused choice would fill the very disk that is full.
import type { Log } from "../log.ts";
import { storeFault } from "./fault.ts";

const MINUTE = 60_000;

export interface Outages {
  failed(error: unknown, site?: string): void;
  worked(): void;
}

/** `now`: milliseconds; the clock may jump. */
export function outages(log: Log, now: () => number): Outages {
  let told: number | undefined;
  let since: string | undefined;
  let refused = 0;
  return {
    failed(error, site) {
      refused += 1;
      const at = now();
      if (told !== undefined && at - told >= 0 && at - told < MINUTE) return;
      told = at;
      since ??= new Date(at).toISOString();
      const { mend, ...detail } = explain(error);
      log.error({ site, since, refused, ...detail }, mend);
    },
    worked() {
      if (since === undefined) return;
      log.info({ since, refused }, "Works again. Choices that were refused meanwhile are sent again by the visitors' browsers.");
      told = undefined;
      since = undefined;
      refused = 0;
    },
  };
}

/** Of a known fault the trace of our calls says nothing; of an unknown one it is all there is. */
function explain(error: unknown): { readonly mend: string; readonly [field: string]: unknown } {
  const said = error instanceof Error ? error.message : String(error);
  const fault = storeFault(error);
  if (fault) return { mend: fault.mend, kind: fault.kind, said };
  // Errors that were made for the operator say all themselves.
  if (error instanceof Error && "code" in error && String(error.code).startsWith("TEMOIN_")) return { mend: said };
  return { mend: "The store failed in a way that is not known. Report this line.", err: error };
}
