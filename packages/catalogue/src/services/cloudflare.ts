// Cloudflare: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "cloudflare",
  name: "Cloudflare",
  provider: "Cloudflare, Inc.",
  country: "US",
  category: "necessary",
  policy: "https://www.cloudflare.com/privacypolicy/",
  hosts: [".cloudflare.com", ".cloudflareinsights.com"],
  trackers: [
    { name: "__cfduid", storage: "cookie", lifetime: "5 years" },
    { name: "__cfruid", storage: "cookie", lifetime: "session" },
    { name: "__cf_bm", storage: "cookie", lifetime: "session" },
    { name: "cf_chl_2", storage: "cookie", lifetime: "session" },
    { name: "__cflb", storage: "cookie", lifetime: "session" },
    { name: "_cfuvid", storage: "cookie", lifetime: "session" },
    { name: "cf_clearance", storage: "cookie", lifetime: "session" },
    { name: "__cfseq", storage: "cookie", lifetime: "session" },
  ],
};
