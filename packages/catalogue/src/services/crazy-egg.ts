// Crazy Egg: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "crazy-egg",
  name: "Crazy Egg",
  provider: "Crazy Egg, Inc.",
  country: "US",
  category: "analytics",
  policy: "https://www.crazyegg.com/privacy",
  hosts: [".crazyegg.com"],
  trackers: [
    { name: "_ceir", storage: "cookie", lifetime: "1 year" },
    { name: "_CEFT", storage: "cookie", lifetime: "1 year" },
    { name: "_cer.v", storage: "cookie", lifetime: "31 days" },
    { name: "_ce.s", storage: "cookie", lifetime: "1 year" },
    { name: "_ce.cch", storage: "cookie", lifetime: "1 second" },
    { name: "_ce.gtld", storage: "cookie", lifetime: "1 second" },
    { name: "ce_need_secure_cookie", storage: "cookie", lifetime: "1 second" },
    { name: "ce_successful_csp_check", storage: "cookie", lifetime: "24 hours" },
    { name: "_ce.clock_event", storage: "cookie", lifetime: "1 day" },
    { name: "_ce.clock_data", storage: "cookie", lifetime: "1 day" },
    { name: "_ce.irv", storage: "cookie", lifetime: "session" },
    { name: "_crazyegg", storage: "cookie", lifetime: "session" },
    { name: "ce_signup_flow", storage: "cookie", lifetime: "1 year" },
    { name: "ce_signup_partner", storage: "cookie", lifetime: "1 year" },
    { name: "ce_sid", storage: "cookie", lifetime: "session" },
  ],
};
