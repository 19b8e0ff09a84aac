// Google Fonts: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "google-fonts",
  name: "Google Fonts",
  provider: "Google Ireland Limited",
  country: "IE",
  category: "functional",
  policy: "https://policies.google.com/privacy",
  hosts: ["fonts.googleapis.com", "fonts.gstatic.com"],
  trackers: [],
};
