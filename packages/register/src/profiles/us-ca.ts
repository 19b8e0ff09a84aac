// California, and with it the neighbours whose visitors send the same signal (H04, H05).
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const usCa: Profile = {
  id: "us-ca",
  country: "US",
  authority: { name: "California Privacy Protection Agency (CPPA)", url: "https://cppa.ca.gov" },
  law: "California Consumer Privacy Act (CCPA), Civil Code 1798.100 and following",
  audienceExempt: true,
  duties: ["sale-opt-out"],
  limits: {
    ...everywhere,
    dsr: limit("45 days", "CCPA, Civil Code 1798.130", "known"),
    "optout.apply": limit(15, "CCPA regulations 7026", "known"),
    "optout.reask": limit("12 months", "CCPA, Civil Code 1798.135", "known"),
    "optout.status": limit("2026-01-01", "CCPA regulations 7025(c)(6)", "secondary"),
    "optout.browsers": limit("2027-01-01", "California AB 566", "secondary"),
    "us.co.uoom": limit("6 months", "Colorado Attorney General, list of universal opt-out mechanisms", "secondary"),
  },
};
