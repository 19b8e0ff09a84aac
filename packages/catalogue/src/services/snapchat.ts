// Snapchat: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "snapchat",
  name: "Snapchat",
  provider: "Snap Inc.",
  country: "US",
  category: "advertising",
  policy: "https://values.snap.com/privacy/privacy-policy",
  hosts: [".snapchat.com", ".sc-static.net"],
  trackers: [
    { name: "sc_at", storage: "cookie", lifetime: "1 year" },
    { name: "sc-a-nonce", storage: "cookie", lifetime: "1 year" },
    { name: "_scid", storage: "cookie", lifetime: "1 year" },
    { name: "_schn", storage: "cookie", lifetime: "1 day" },
    { name: "_scid_r", storage: "cookie", lifetime: "13 months" },
  ],
};
