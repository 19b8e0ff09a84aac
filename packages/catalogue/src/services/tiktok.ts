// TikTok: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "tiktok",
  name: "TikTok",
  provider: "TikTok Technology Limited",
  country: "IE",
  category: "advertising",
  policy: "https://www.tiktok.com/legal/privacy-policy",
  hosts: [".tiktok.com", ".byteoversea.com"],
  trackers: [
    { name: "_tt_enable_cookie", storage: "cookie", lifetime: "389 days" },
    { name: "_ttp", storage: "cookie", lifetime: "389 days" },
    { name: "MONITOR_WEB_ID", storage: "cookie", lifetime: "3 months" },
    { name: "msToken", storage: "cookie", lifetime: "9 days" },
    { name: "ttwid", storage: "cookie", lifetime: "1 year" },
    { name: "ttcsid*", storage: "cookie", lifetime: "1 year" },
  ],
};
