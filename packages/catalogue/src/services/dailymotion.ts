// Dailymotion: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "dailymotion",
  name: "Dailymotion",
  provider: "Dailymotion SA",
  country: "FR",
  category: "advertising",
  policy: "https://legal.dailymotion.com/en/privacy-policy/",
  hosts: [".dailymotion.com", ".dmcdn.net"],
  trackers: [],
};
