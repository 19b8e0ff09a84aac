// Microsoft Clarity: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "microsoft-clarity",
  name: "Microsoft Clarity",
  provider: "Microsoft Ireland Operations Limited",
  country: "IE",
  category: "analytics",
  policy: "https://privacy.microsoft.com/privacystatement",
  hosts: [".clarity.ms"],
  trackers: [
    { name: "_clck", storage: "cookie", lifetime: "1 year" },
    { name: "_clsk", storage: "cookie", lifetime: "1 day" },
    { name: "CLID", storage: "cookie", lifetime: "1 year" },
  ],
};
