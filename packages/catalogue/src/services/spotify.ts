// Spotify: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "spotify",
  name: "Spotify",
  provider: "Spotify AB",
  country: "SE",
  category: "functional",
  policy: "https://www.spotify.com/legal/privacy-policy/",
  hosts: [".spotify.com", ".scdn.co"],
  trackers: [
    { name: "sp_t", storage: "cookie", lifetime: "2 months" },
    { name: "sp_landing", storage: "cookie", lifetime: "1 day" },
  ],
};
