// Tunisia: no rule on trackers, so the French behaviour is taken by choice (H18).
import { everywhere } from "./everywhere.ts";
import type { Profile } from "./profile.ts";

export const tn: Profile = {
  id: "tn",
  country: "TN",
  authority: {
    name: "Instance nationale de protection des données à caractère personnel (INPDP)",
    url: "https://www.inpdp.tn",
  },
  law: "Loi organique n° 2004-63 du 27 juillet 2004",
  audienceExempt: true,
  duties: [],
  limits: everywhere,
};
