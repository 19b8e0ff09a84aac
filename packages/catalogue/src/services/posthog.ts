// PostHog: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "posthog",
  name: "PostHog",
  provider: "PostHog, Inc.",
  country: "US",
  category: "analytics",
  policy: "https://posthog.com/privacy",
  hosts: [".posthog.com"],
  trackers: [{ name: "ph_*_posthog", storage: ["cookie", "localStorage"], lifetime: "1 year" }],
};
