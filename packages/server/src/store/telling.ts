// A store whose failures are told to the operator as they happen.
import type { Outages } from "./outages.ts";
import type { Store } from "./store.ts";

/** The same store; what is appended to it is watched. Reads that fail reject as before: who asked answers for them. */
export function telling(store: Store, { failed, worked }: Outages): Store {
  return {
    ...store,
    async append(record) {
      const appended = await store.append(record);
      if (appended.kind !== "unavailable") worked();
      else if (appended.why === "failed") failed(appended.error, record.site);
      return appended;
    },
    async probe() {
      try {
        await store.probe();
        worked();
      } catch (error) {
        failed(error);
        throw error;
      }
    },
  };
}
