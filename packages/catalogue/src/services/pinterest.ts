// Pinterest: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "pinterest",
  name: "Pinterest",
  provider: "Pinterest Europe Ltd.",
  country: "IE",
  category: "advertising",
  policy: "https://policy.pinterest.com/privacy-policy",
  hosts: [".pinterest.com", ".pinimg.com"],
  trackers: [
    { name: "_pinterest_cm", storage: "cookie", lifetime: "347 days" },
    { name: "_pinterest_sess", storage: "cookie", lifetime: "session" },
    { name: "_pin_unauth", storage: "cookie", lifetime: "1 day" },
    { name: "_pinterest_ct_ua", storage: "cookie", lifetime: "session" },
    { name: "_derived_epik", storage: "cookie", lifetime: "1 year" },
    { name: "_pinterest_ct", storage: "cookie", lifetime: "1 year" },
    { name: "_pinterest_ct_rt", storage: "cookie", lifetime: "1 year" },
    { name: "_epik", storage: "cookie", lifetime: "1 year" },
  ],
};
