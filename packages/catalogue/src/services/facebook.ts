// Facebook: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "facebook",
  name: "Facebook",
  provider: "Meta Platforms Ireland Limited",
  country: "IE",
  category: "advertising",
  policy: "https://www.facebook.com/privacy/policy/",
  hosts: [".facebook.com", ".facebook.net"],
  trackers: [
    { name: "c_user", storage: "cookie", lifetime: "90 days" },
    { name: "m_user", storage: "cookie", lifetime: "90 days" },
    { name: "dbln", storage: "cookie", lifetime: "2 years" },
    { name: "aksb", storage: "cookie", lifetime: "30 minutes" },
    { name: "sfau", storage: "cookie", lifetime: "1 day" },
    { name: "datr", storage: "cookie", lifetime: "2 years" },
    { name: "_fbp", storage: "cookie", lifetime: "4 months" },
    { name: "_fbc", storage: "cookie", lifetime: "2 years" },
    { name: "campaign_click_url", storage: "cookie", lifetime: "30 days" },
    { name: "usida", storage: "cookie", lifetime: "session" },
  ],
};
