// Drift: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "drift",
  name: "Drift",
  provider: "Salesloft, Inc.",
  country: "US",
  category: "support",
  policy: "https://www.salesloft.com/legal/privacy-policy",
  hosts: [".drift.com", ".driftt.com"],
  trackers: [
    { name: "drift_*", storage: "cookie", lifetime: "2 years" },
    { name: "driftt_aid", storage: "cookie", lifetime: "2 years" },
  ],
};
