// Mixpanel: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "mixpanel",
  name: "Mixpanel",
  provider: "Mixpanel, Inc.",
  country: "US",
  category: "analytics",
  policy: "https://mixpanel.com/legal/privacy-policy/",
  hosts: [".mixpanel.com", ".mxpnl.com"],
  trackers: [{ name: "mp_*_mixpanel", storage: "cookie", lifetime: "1 year" }],
};
