// Belgium: even audience measurement needs consent (H12).
import { europeanUnion } from "./european-union.ts";
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const be: Profile = {
  id: "be",
  country: "BE",
  authority: { name: "Autorité de protection des données (APD-GBA)", url: "https://www.autoriteprotectiondonnees.be" },
  law: "Loi du 30 juillet 2018 relative à la protection des personnes physiques, art. 10/2",
  audienceExempt: false,
  duties: [],
  limits: { ...everywhere, ...europeanUnion, "minor.age": limit(13, "Loi du 30 juillet 2018 art. 7; GDPR art. 8", "known") },
};
