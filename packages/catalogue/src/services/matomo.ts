// Matomo: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "matomo",
  name: "Matomo",
  provider: "InnoCraft Ltd",
  country: "NZ",
  category: "analytics",
  policy: "https://matomo.org/privacy-policy/",
  hosts: [".matomo.cloud"],
  trackers: [
    { name: "_pk_id*", storage: "cookie", lifetime: "13 months" },
    { name: "_pk_ref*", storage: "cookie", lifetime: "6 months" },
    { name: "_pk_ses*", storage: "cookie", lifetime: "30 minutes" },
    { name: "_pk_cvar", storage: "cookie", lifetime: "3 years" },
    { name: "_pk_hsr*", storage: "cookie", lifetime: "30 minutes" },
    { name: "_pk_testcookie*", storage: "cookie", lifetime: "session" },
    { name: "mtm_consent", storage: "cookie", lifetime: "forever" },
    { name: "mtm_consent_removed", storage: "cookie", lifetime: "forever" },
    { name: "mtm_cookie_consent", storage: "cookie", lifetime: "forever" },
    { name: "matomo_ignore", storage: "cookie", lifetime: "30 years" },
    { name: "matomo_sessid", storage: "cookie", lifetime: "14 days" },
  ],
};
