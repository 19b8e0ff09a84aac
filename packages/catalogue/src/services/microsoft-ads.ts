// Microsoft Advertising: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "microsoft-ads",
  name: "Microsoft Advertising",
  provider: "Microsoft Ireland Operations Limited",
  country: "IE",
  category: "advertising",
  policy: "https://privacy.microsoft.com/privacystatement",
  hosts: ["bat.bing.com", ".bing.com"],
  trackers: [
    { name: "MUID", storage: "cookie", lifetime: "1 year" },
    { name: "MUIDB", storage: "cookie", lifetime: "1 year" },
    { name: "MSFPC", storage: "cookie", lifetime: "1 year" },
    { name: "_uetsid", storage: "cookie", lifetime: "30 minutes" },
    { name: "_uetvid", storage: "cookie", lifetime: "16 days" },
    { name: "ANONCHK", storage: "cookie", lifetime: "10 minutes" },
    { name: "ToptOut", storage: "cookie", lifetime: "1 year" },
  ],
};
