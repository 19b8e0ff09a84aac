// Axeptio: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "axeptio",
  name: "Axeptio",
  provider: "Agilitation SAS",
  country: "FR",
  category: "necessary",
  policy: "https://www.axept.io/privacy",
  hosts: [".axept.io"],
  trackers: [
    { name: "axeptio_authorized_vendors", storage: "cookie", lifetime: "1 year" },
    { name: "axeptio_cookies", storage: "cookie", lifetime: "1 year" },
    { name: "axeptio_all_vendors", storage: "cookie", lifetime: "1 year" },
  ],
};
