// Intercom: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "intercom",
  name: "Intercom",
  provider: "Intercom, Inc.",
  country: "US",
  category: "support",
  policy: "https://www.intercom.com/legal/privacy",
  hosts: [".intercom.io", ".intercomcdn.com"],
  trackers: [
    { name: "intercom-id-*", storage: "cookie", lifetime: "9 months" },
    { name: "intercom-session-*", storage: "cookie", lifetime: "1 week" },
    { name: "intercom-device-id-*", storage: "cookie", lifetime: "9 months" },
  ],
};
