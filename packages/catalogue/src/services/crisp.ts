// Crisp: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "crisp",
  name: "Crisp",
  provider: "Crisp IM SAS",
  country: "FR",
  category: "support",
  policy: "https://crisp.chat/en/privacy/",
  hosts: [".crisp.chat"],
  trackers: [{ name: "crisp-client/*", storage: "cookie", lifetime: "6 months" }],
};
