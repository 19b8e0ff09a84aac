// GET /healthz: does the process live? GET /readyz: can it store choices?
import { problemResponse } from "../http/problem.ts";
import { storeFault } from "../store/fault.ts";
import type { Store } from "../store/store.ts";
import type { ProcessRoute } from "./route.ts";

const headers = { "Cache-Control": "no-store" };

export const healthz: ProcessRoute = {
  of: "process",
  method: "GET",
  path: "/healthz",
  answer: () => Response.json({ status: "alive" }, { headers }),
};

export const readyz: ProcessRoute = {
  of: "process",
  method: "GET",
  path: "/readyz",
  async answer({ store }) {
    if (!store.ready())
      return problemResponse({
        status: 503,
        title: "The store takes nothing at present.",
        detail: "Send visitors to another process.",
      });
    try {
      await probeOnce(store);
      return Response.json({ status: "ready" }, { headers });
    } catch (error) {
      const detail = storeFault(error)?.mend ?? "Look into the log of this process.";
      return problemResponse({ status: 503, title: "No choice can be stored now.", detail, headers: { "Retry-After": "5" } });
    }
  },
};

const probes = new WeakMap<Store, Promise<void>>();

/** Those who ask at the same time share one answer: asking often must not cost the disk more than asking once. */
function probeOnce(store: Store): Promise<void> {
  const probe = probes.get(store) ?? store.probe().finally(() => probes.delete(store));
  probes.set(store, probe);
  return probe;
}
