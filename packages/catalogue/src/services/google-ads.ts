// Google Ads: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "google-ads",
  name: "Google Ads",
  provider: "Google Ireland Limited",
  country: "IE",
  category: "advertising",
  policy: "https://policies.google.com/privacy",
  hosts: [".doubleclick.net", ".googleadservices.com", ".googlesyndication.com"],
  trackers: [
    { name: "__eoi", storage: "cookie", lifetime: "3 months" },
    { name: "_gcl_aw", storage: "cookie", lifetime: "90 days" },
    { name: "_gcl_gs", storage: "cookie", lifetime: "90 days" },
    { name: "_gcl_gb", storage: "cookie", lifetime: "90 days" },
    { name: "_gac_gb_*", storage: "cookie", lifetime: "90 days" },
    { name: "FPGCLGB", storage: "cookie", lifetime: "90 days" },
    { name: "FPGCLAW", storage: "cookie", lifetime: "90 days" },
    { name: "__gsas", storage: "cookie", lifetime: "3 months" },
    { name: "__gpi", storage: "cookie", lifetime: "13 months" },
    { name: "__gpi_optout", storage: "cookie", lifetime: "13 months" },
    { name: "IDE", storage: "cookie", lifetime: "2 years" },
    { name: "DSID", storage: "cookie", lifetime: "2 weeks" },
    { name: "__gads", storage: "cookie" },
    { name: "ar_debug", storage: "cookie", lifetime: "forever" },
    { name: "test_cookie", storage: "cookie", lifetime: "1 year" },
    { name: "_gcl_au", storage: "cookie", lifetime: "3 months" },
    { name: "_gcl_dc", storage: "cookie", lifetime: "3 months" },
    { name: "NID", storage: "cookie", lifetime: "1 year" },
    { name: "FPAU", storage: "cookie", lifetime: "session" },
  ],
};
