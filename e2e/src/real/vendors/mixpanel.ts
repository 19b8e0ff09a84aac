// Mixpanel with European residency, keeping what it knows in its cookie as it does by default.
import type { Vendor } from "./vendor.ts";

export const mixpanel: Vendor = {
  id: "mixpanel",
  code: `import mixpanel from "mixpanel-browser";
    mixpanel.init("0123456789abcdef", { api_host: "https://api-eu.mixpanel.com", track_pageview: true,
      batch_flush_interval_ms: 200 });
    window.act = (name) => mixpanel.track(name);`,
  hosts: [".mixpanel.com"],
  keeps: [
    ["cookie", "mp_*_mixpanel"],
    ["localStorage", "__mpq_*"],
    ["sessionStorage", "mp_*"],
    ["indexedDB", "mixpanelBrowserDb"],
    ["indexedDB", "mixpanelFlagsDb"],
  ],
  // Written for a moment, to see whether there is storage at all.
  tries: [
    ["localStorage", "__mplss_*"],
    ["sessionStorage", "__mplss_*"],
    ["cookie", "__mp_opt_in_out_*"],
  ],
};
