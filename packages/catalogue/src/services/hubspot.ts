// HubSpot: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "hubspot",
  name: "HubSpot",
  provider: "HubSpot Ireland Limited",
  country: "IE",
  category: "advertising",
  policy: "https://legal.hubspot.com/privacy-policy",
  hosts: [".hubspot.com", ".hs-scripts.com", ".hs-analytics.net", ".hsforms.net"],
  trackers: [
    { name: "__hs_opt_out", storage: "cookie", lifetime: "13 months" },
    { name: "__hs_do_not_track", storage: "cookie", lifetime: "13 months" },
    { name: "__hs_initial_opt_in", storage: "cookie", lifetime: "7 days" },
    { name: "hs-messages-is-open", storage: "cookie", lifetime: "30 minutes" },
    { name: "hs-messages-hide-welcome-message", storage: "cookie", lifetime: "1 day" },
    { name: "__hsmem", storage: "cookie", lifetime: "1 year" },
    { name: "hs-membership-csrf", storage: "cookie", lifetime: "session" },
    { name: "__hstc", storage: "cookie", lifetime: "13 months" },
    { name: "hubspotutk", storage: "cookie", lifetime: "13 months" },
    { name: "__hssc", storage: "cookie", lifetime: "30 minutes" },
    { name: "__hssrc", storage: "cookie", lifetime: "session" },
    { name: "__hs_cookie_cat_pref", storage: "cookie", lifetime: "6 months" },
    { name: "__hs_gpc_banner_dismiss", storage: "cookie", lifetime: "180 days" },
    { name: "__hs_notify_banner_dismiss", storage: "cookie", lifetime: "180 days" },
  ],
};
