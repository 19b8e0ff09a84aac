// tawk.to: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "tawk",
  name: "tawk.to",
  provider: "tawk.to inc.",
  country: "US",
  category: "support",
  policy: "https://www.tawk.to/privacy-policy/",
  hosts: [".tawk.to"],
  trackers: [
    { name: "TawkConnectionTime", storage: "cookie", lifetime: "session" },
    { name: "tawkUUID", storage: "cookie", lifetime: "10 years" },
    { name: "TawkCookie", storage: "cookie", lifetime: "session" },
    { name: "__tawkuuid", storage: "cookie", lifetime: "10 years" },
    { name: "tawk_*", storage: "cookie", lifetime: "6 months" },
  ],
};
