// Quebec: identification, location and profiling are off until the visitor turns them on (H15).
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const caQc: Profile = {
  id: "ca-qc",
  country: "CA",
  authority: { name: "Commission d’accès à l’information du Québec (CAI)", url: "https://www.cai.gouv.qc.ca" },
  law: "Loi sur la protection des renseignements personnels dans le secteur privé (P-39.1), art. 8.1 et 8.2",
  audienceExempt: true,
  duties: [],
  limits: { ...everywhere, "minor.age": limit(14, "P-39.1 art. 4.1", "known") },
};
