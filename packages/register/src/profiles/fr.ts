// France.
import { europeanUnion } from "./european-union.ts";
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const fr: Profile = {
  id: "fr",
  country: "FR",
  authority: { name: "Commission nationale de l’informatique et des libertés (CNIL)", url: "https://www.cnil.fr" },
  law: "Loi n° 78-17 du 6 janvier 1978, art. 82",
  audienceExempt: true,
  duties: [],
  limits: {
    ...everywhere,
    ...europeanUnion,
    "choice.ttl": limit("6 months", "CNIL recommendation 2020-092, §38-39", "secondary"),
    "reprompt.min": limit("6 months", "CNIL recommendation 2020-092, §38-39", "secondary"),
    "audience.cookie.max": limit("13 months", "CNIL guidelines 2020-091 art. 5; not extended by visits", "secondary"),
    "audience.data.max": limit("25 months", "CNIL guidelines 2020-091 art. 5; self-assessment of July 2025", "secondary"),
    "mail.pixel": limit("2026-07-14", "CNIL recommendation 2026-042", "secondary"),
    "mail.reask": limit("6 months", "CNIL recommendation 2026-042", "secondary"),
    "minor.age": limit(15, "Loi 78-17 art. 45; GDPR art. 8", "known"),
    "notice.period": limit("1 month", "CNIL formal notices", "secondary"),
    "injunction.period": limit("3 months", "CNIL decisions", "secondary"),
    "injunction.longest": limit("6 months", "CNIL SAN-2025-004 (Google)", "secondary"),
    "injunction.daily": limit(100_000, "CNIL decisions", "secondary"),
    "fine.tracker.turnover": limit(2, "Loi 78-17 art. 20, for breaches of art. 82", "known"),
    "fine.tracker.amount": limit(10_000_000, "Loi 78-17 art. 20, for breaches of art. 82", "known"),
  },
};
