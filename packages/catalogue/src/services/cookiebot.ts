// Cookiebot: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "cookiebot",
  name: "Cookiebot",
  provider: "Usercentrics A/S",
  country: "DK",
  category: "necessary",
  policy: "https://www.cookiebot.com/en/privacy-policy/",
  hosts: [".cookiebot.com", ".cookiebot.eu"],
  trackers: [
    { name: "CookieConsent", storage: "cookie", lifetime: "1 year" },
    { name: "CookieConsentBulkTicket", storage: "cookie", lifetime: "1 year" },
    { name: "CookieConsentBulkSetting-*", storage: "cookie", lifetime: "1 year" },
  ],
};
