// X: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "x",
  name: "X",
  provider: "X Internet Unlimited Company",
  country: "IE",
  category: "advertising",
  policy: "https://x.com/privacy",
  hosts: [".twitter.com", ".x.com", ".ads-twitter.com", ".twimg.com"],
  trackers: [
    { name: "personalization_id", storage: "cookie", lifetime: "2 years" },
    { name: "guest_id_marketing", storage: "cookie", lifetime: "2 years" },
    { name: "guest_id_ads", storage: "cookie", lifetime: "2 years" },
    { name: "muc_ads", storage: "cookie", lifetime: "24 months" },
    { name: "_twitter_sess", storage: "cookie", lifetime: "session" },
    { name: "twid", storage: "cookie", lifetime: "2 years" },
  ],
};
