// Algeria: express consent, a register, and five days to tell of a breach (H17).
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const dz: Profile = {
  id: "dz",
  country: "DZ",
  authority: {
    name: "Autorité nationale de protection des données à caractère personnel (ANPDP)",
    url: "https://anpdp.dz",
  },
  law: "Loi n° 18-07 du 10 juin 2018, modifiée par la loi n° 25-11",
  audienceExempt: true,
  duties: [],
  limits: { ...everywhere, breach: limit("5 days", "Law 25-11; one source says 72 hours", "secondary") },
};
