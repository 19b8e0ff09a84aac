// Didomi: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "didomi",
  name: "Didomi",
  provider: "Didomi SAS",
  country: "FR",
  category: "necessary",
  policy: "https://www.didomi.io/privacy-policy",
  hosts: [".privacy-center.org", ".didomi.io"],
  trackers: [{ name: "didomi_token", storage: "cookie", lifetime: "1 year" }],
};
