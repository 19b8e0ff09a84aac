// Google Maps: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "google-maps",
  name: "Google Maps",
  provider: "Google Ireland Limited",
  country: "IE",
  category: "functional",
  policy: "https://policies.google.com/privacy",
  hosts: ["maps.googleapis.com", "maps.gstatic.com", "maps.google.com"],
  trackers: [],
};
