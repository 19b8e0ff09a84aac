// Morocco: a prior declaration to the authority, whose number is shown (H16). No statute names trackers.
import { everywhere } from "./everywhere.ts";
import type { Profile } from "./profile.ts";

export const ma: Profile = {
  id: "ma",
  country: "MA",
  authority: {
    name: "Commission nationale de contrôle de la protection des données à caractère personnel (CNDP)",
    url: "https://www.cndp.ma",
  },
  law: "Loi n° 09-08 relative à la protection des personnes physiques à l’égard du traitement des données à caractère personnel",
  audienceExempt: true,
  duties: ["declaration-number"],
  limits: everywhere,
};
