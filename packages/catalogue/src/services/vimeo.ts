// Vimeo: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "vimeo",
  name: "Vimeo",
  provider: "Vimeo.com, Inc.",
  country: "US",
  category: "functional",
  policy: "https://vimeo.com/privacy",
  hosts: [".vimeo.com", ".vimeocdn.com"],
  trackers: [
    { name: "vuid", storage: "cookie", lifetime: "1 minute" },
    { name: "continuous_play_v3", storage: "cookie", lifetime: "2 years" },
    { name: "sd_identity", storage: "cookie", lifetime: "2 years" },
  ],
};
