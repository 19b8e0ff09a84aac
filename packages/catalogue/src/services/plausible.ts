// Plausible Analytics: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "plausible",
  name: "Plausible Analytics",
  provider: "Plausible Insights OÜ",
  country: "EE",
  category: "analytics",
  policy: "https://plausible.io/privacy",
  hosts: ["plausible.io"],
  trackers: [{ name: "plausible_ignore", storage: "localStorage", lifetime: "forever" }],
};
