// Google Optimize: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "google-optimize",
  name: "Google Optimize",
  provider: "Google Ireland Limited",
  country: "IE",
  category: "analytics",
  policy: "https://policies.google.com/privacy",
  hosts: ["optimize.google.com"],
  trackers: [
    { name: "_opt_awkid", storage: "cookie", lifetime: "24 hours" },
    { name: "_opt_awgid", storage: "cookie", lifetime: "24 hours" },
    { name: "_opt_awmid", storage: "cookie", lifetime: "24 hours" },
    { name: "_gaexp_rc", storage: "cookie", lifetime: "24 hours" },
    { name: "_opt_awcid", storage: "cookie", lifetime: "24 hours" },
    { name: "_opt_expid", storage: "cookie", lifetime: "10 seconds" },
    { name: "_gaexp", storage: "cookie", lifetime: "90 days" },
  ],
};
