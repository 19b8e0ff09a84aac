// PayPal: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "paypal",
  name: "PayPal",
  provider: "PayPal (Europe) S.à r.l. et Cie, S.C.A.",
  country: "LU",
  category: "payment",
  policy: "https://www.paypal.com/privacy",
  hosts: [".paypal.com", ".paypalobjects.com"],
  trackers: [
    { name: "enforce_policy", storage: "cookie", lifetime: "1 year" },
    { name: "x-pp-s", storage: "cookie", lifetime: "session" },
    { name: "tsrce", storage: "cookie", lifetime: "session" },
    { name: "X-PP-SILOVER", storage: "cookie", lifetime: "30 minutes" },
    { name: "X-PP-L7", storage: "cookie", lifetime: "session" },
  ],
};
