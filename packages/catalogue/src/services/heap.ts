// Heap: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "heap",
  name: "Heap",
  provider: "Heap Inc.",
  country: "US",
  category: "analytics",
  policy: "https://www.heap.io/privacy",
  hosts: [".heap.io", ".heapanalytics.com"],
  trackers: [
    { name: "_hp2_id", storage: "cookie", lifetime: "14 months" },
    { name: "_hp2_ses_props", storage: "cookie", lifetime: "14 months" },
  ],
};
