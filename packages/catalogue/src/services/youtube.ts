// YouTube: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "youtube",
  name: "YouTube",
  provider: "Google Ireland Limited",
  country: "IE",
  category: "advertising",
  policy: "https://policies.google.com/privacy",
  hosts: [".youtube.com", ".youtube-nocookie.com", ".ytimg.com"],
  trackers: [
    { name: "VISITOR_INFO1_LIVE", storage: "cookie", lifetime: "6 months" },
    { name: "VISITOR_PRIVACY_METADATA", storage: "cookie", lifetime: "6 months" },
    { name: "yt-remote-device-id", storage: "localStorage", lifetime: "forever" },
    { name: "yt-remote-connected-devices", storage: "localStorage", lifetime: "forever" },
  ],
};
