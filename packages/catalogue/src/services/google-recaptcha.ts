// Google reCAPTCHA: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "google-recaptcha",
  name: "Google reCAPTCHA",
  provider: "Google Ireland Limited",
  country: "IE",
  category: "functional",
  policy: "https://policies.google.com/privacy",
  hosts: ["www.recaptcha.net", "www.gstatic.com"],
  trackers: [{ name: "_GRECAPTCHA", storage: "cookie", lifetime: "179 days" }],
};
