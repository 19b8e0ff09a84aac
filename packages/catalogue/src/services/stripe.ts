// Stripe: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "stripe",
  name: "Stripe",
  provider: "Stripe Payments Europe, Limited",
  country: "IE",
  category: "payment",
  policy: "https://stripe.com/privacy",
  hosts: [".stripe.com", ".stripe.network"],
  trackers: [
    { name: "__stripe_mid", storage: "cookie", lifetime: "1 year" },
    { name: "__stripe_sid", storage: "cookie", lifetime: "30 minutes" },
  ],
};
