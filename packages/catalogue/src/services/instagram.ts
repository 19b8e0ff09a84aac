// Instagram: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "instagram",
  name: "Instagram",
  provider: "Meta Platforms Ireland Limited",
  country: "IE",
  category: "social",
  policy: "https://privacycenter.instagram.com/policy",
  hosts: [".instagram.com", ".cdninstagram.com"],
  trackers: [
    { name: "ig_did", storage: "cookie", lifetime: "9 years" },
    { name: "ig_cb", storage: "cookie", lifetime: "9 years" },
    { name: "shbid", storage: "cookie", lifetime: "1 year" },
    { name: "shbts", storage: "cookie", lifetime: "1 year" },
  ],
};
