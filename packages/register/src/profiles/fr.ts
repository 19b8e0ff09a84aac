// France.
import type { Profile } from "./profile.ts";

export const fr: Profile = {
  id: "fr",
  country: "FR",
  authority: { name: "CNIL", url: "https://www.cnil.fr" },
  law: "Loi n° 78-17 du 6 janvier 1978, art. 82",
  audienceExempt: true,
  limits: {
    "choice.ttl": {
      value: "6 months",
      source: "CNIL recommendation 2020-092, §38-39",
      checked: "2026-11-21",
      trust: "secondary",
    },
  },
};
