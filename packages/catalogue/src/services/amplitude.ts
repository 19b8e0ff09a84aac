// Amplitude: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "amplitude",
  name: "Amplitude",
  provider: "Amplitude, Inc.",
  country: "US",
  category: "analytics",
  policy: "https://amplitude.com/privacy",
  hosts: [".amplitude.com"],
  trackers: [
    { name: "AMP_*", storage: "cookie", lifetime: "1 year" },
    { name: "AMP_MKTG_*", storage: "cookie", lifetime: "1 year" },
    { name: "AMP_TEST", storage: "cookie", lifetime: "1 year" },
    { name: "AMP_TLDTEST", storage: "cookie", lifetime: "session" },
    { name: "amplitude_cookie_test", storage: "cookie", lifetime: "session" },
    { name: "amplitude_id_*", storage: "cookie", lifetime: "session" },
    { name: "amplitude_test*", storage: "cookie", lifetime: "session" },
    { name: "amp_*", storage: "cookie", lifetime: "1 year" },
  ],
};
