// Help Scout: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "help-scout",
  name: "Help Scout",
  provider: "Help Scout PBC",
  country: "US",
  category: "support",
  policy: "https://www.helpscout.com/company/legal/privacy/",
  hosts: [".helpscout.net", ".helpscout.com"],
  trackers: [],
};
