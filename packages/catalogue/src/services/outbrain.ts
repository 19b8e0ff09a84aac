// Outbrain: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "outbrain",
  name: "Outbrain",
  provider: "Outbrain Inc.",
  country: "US",
  category: "advertising",
  policy: "https://www.outbrain.com/privacy/",
  hosts: [".outbrain.com"],
  trackers: [
    { name: "obsessionid-*", storage: "cookie", lifetime: "30 minutes" },
    { name: "outbrain_dicbo_id", storage: "cookie", lifetime: "1 day" },
    { name: "dicbo_id", storage: "cookie", lifetime: "1 day" },
  ],
};
