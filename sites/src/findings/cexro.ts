// What is wrong with the policy of Cexro OCR, each read against the policy.
import { type ExpectedFindings, providersOf, trackersOf } from "./expected.ts";

const services = ["google-analytics", "google-fonts", "hotjar", "intercom", "stripe"];

export const cexro: ExpectedFindings = {
  // The services are named; what they are in law, where they are and what they say themselves is not.
  "controller-missing": providersOf(...services),
  "transfer-unsafeguarded": providersOf(...services),
  "provider-policy-missing": providersOf(...services),
  // Two years for Google Analytics: over what browsers keep (400 days) and over what measurement may last (13 months).
  "lifetime-over-limit": ["purposes.analytics.maxLifetime", ...trackersOf("google-analytics", "lifetime", 0, 0, 1, 1, 2, 2)],
  // Nothing for Hotjar, nor for the cookies that Stripe and Intercom may set.
  "lifetime-missing": [
    ...trackersOf("hotjar", "lifetime", 0, 1),
    ...trackersOf("intercom", "lifetime", 0),
    ...trackersOf("stripe", "lifetime", 0),
  ],
  // Four preferences without the name of a cookie.
  "tracker-unnamed": [
    ...trackersOf("intercom", "name", 0),
    ...trackersOf("preferences", "name", 0, 1, 2, 3),
    ...trackersOf("stripe", "name", 0),
  ],
  // No publisher, no address of the site, no validity of the choice, no storage of what is recorded.
  "policy-part-missing": ["choice.lifetime", "controller", "retention", "site.hosts", "version.number"],
};
