// Contentsquare: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "contentsquare",
  name: "Contentsquare",
  provider: "Content Square SAS",
  country: "FR",
  category: "analytics",
  policy: "https://contentsquare.com/privacy-center/",
  hosts: [".contentsquare.net", ".contentsquare.com"],
  trackers: [
    { name: "_cs_c", storage: "cookie", lifetime: "13 months" },
    { name: "_cs_cvars", storage: "cookie", lifetime: "session" },
    { name: "_cs_id", storage: "cookie", lifetime: "13 months" },
    { name: "_cs_s", storage: "cookie", lifetime: "1 year" },
    { name: "_cs_ex", storage: "cookie", lifetime: "30 days" },
    { name: "_cs_optout", storage: "cookie", lifetime: "13 months" },
    { name: "_cs_rl", storage: "cookie", lifetime: "1 year" },
    { name: "_cs_root-domain", storage: "cookie", lifetime: "session" },
    { name: "_cs_same_site", storage: "cookie" },
    { name: "_cs_debug", storage: "cookie", lifetime: "session" },
    { name: "_cs_mk_aa", storage: "cookie", lifetime: "30 minutes" },
    { name: "_cs_mk_ga", storage: "cookie", lifetime: "30 minutes" },
    { name: "_cs_tld*", storage: "cookie", lifetime: "session" },
  ],
};
