// Criteo: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "criteo",
  name: "Criteo",
  provider: "Criteo SA",
  country: "FR",
  category: "advertising",
  policy: "https://www.criteo.com/privacy/",
  hosts: [".criteo.com", ".criteo.net"],
  trackers: [{ name: "cto_bundle", storage: ["cookie", "localStorage"], lifetime: "13 months" }],
};
