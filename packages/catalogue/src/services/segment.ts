// Segment: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "segment",
  name: "Segment",
  provider: "Twilio Inc.",
  country: "US",
  category: "analytics",
  policy: "https://www.twilio.com/legal/privacy",
  hosts: [".segment.com", ".segment.io"],
  trackers: [
    { name: "ajs_user_id", storage: "cookie", lifetime: "1 year" },
    { name: "ajs_anonymous_id", storage: "cookie", lifetime: "1 year" },
    { name: "ajs_group_id", storage: "cookie", lifetime: "1 year" },
    { name: "ajs_user_traits", storage: "localStorage", lifetime: "forever" },
  ],
};
