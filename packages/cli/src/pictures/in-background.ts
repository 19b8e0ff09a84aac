// Takes the pictures that are missing while the server answers. What goes wrong is logged and stops nothing.
import type { Log, PublishedSite, Store } from "@temoin/server";
import { CannotRun } from "../command.ts";
import type { TakeOptions } from "./take-missing.ts";

export interface Background {
  /** Resolves when all is tried. */
  readonly done: Promise<void>;
  /** Ends the browser and resolves when the store is no longer used. */
  stop(): Promise<void>;
}

/** One site after the other, once. */
export function takeInBackground(
  sites: readonly PublishedSite[],
  store: Store,
  log: Log,
  more: Pick<TakeOptions, "program"> = {},
): Background {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function round(): Promise<void> {
    // Loaded here: who takes no pictures needs no automation library.
    const { takeMissing } = await import("./take-missing.ts");
    for (const site of sites) {
      const which = { site: site.id, edition: site.edition.short };
      try {
        const taken = await takeMissing(site, { store, signal, ...more });
        if (taken > 0) log.info({ ...which, pictures: taken }, "pictures of the edition are kept");
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof CannotRun) log.warn({ ...which, why: error.message }, "no pictures: records name none");
        else log.error({ ...which, err: error }, "no pictures: records name none");
      }
    }
  }
  const done = round();
  return {
    done,
    async stop() {
      stopping.abort();
      await done;
    },
  };
}
