// Shopify's customer privacy API: told of a choice, once there is one; what applies before is Shopify's own, by region.
// https://shopify.dev/docs/api/customer-privacy
import { answers } from "../granted.ts";
import { meet } from "../meet.ts";

interface Shopify {
  customerPrivacy: { setTrackingConsent(consent: object, done: () => void): void };
}

BRIDGE((host, settings) => {
  meet(host, "Shopify", ({ customerPrivacy }: Shopify) => {
    if (host.decided()) customerPrivacy.setTrackingConsent(answers(host, settings), () => {});
  });
});
