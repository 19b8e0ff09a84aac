// Cloudinary: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "cloudinary",
  name: "Cloudinary",
  provider: "Cloudinary Ltd.",
  country: "IL",
  category: "functional",
  policy: "https://cloudinary.com/privacy",
  hosts: [".cloudinary.com"],
  trackers: [],
};
