// United Kingdom: statistics and appearance go without consent, with information and a simple free objection (H13).
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const gb: Profile = {
  id: "gb",
  country: "GB",
  authority: { name: "Information Commissioner’s Office (ICO)", url: "https://ico.org.uk" },
  law: "Privacy and Electronic Communications Regulations 2003, reg. 6 and Schedule A1",
  audienceExempt: true,
  duties: ["opposition-address"],
  limits: {
    ...everywhere,
    "choice.ttl": limit(
      "6 months",
      "The ICO fixes no period, it depends on context; CNIL recommendation 2020-092, §38-39, is applied as a house rule",
      "primary",
    ),
    breach: limit("72 hours", "UK GDPR art. 33-34", "known"),
    dsr: limit("1 month", "UK GDPR art. 12(3)", "known"),
    "dsr.extension": limit("2 months", "UK GDPR art. 12(3)", "known"),
    "dsr.indirect": limit("1 month", "UK GDPR art. 14(3)", "known"),
    complaint: limit("30 days", "Data (Use and Access) Act 2025", "known"),
    "minor.age": limit(13, "Data Protection Act 2018 s. 9; UK GDPR art. 8", "known"),
    "fine.tracker.turnover": limit(4, "Data (Use and Access) Act 2025", "secondary"),
    "fine.tracker.amount": limit(17_500_000, "Data (Use and Access) Act 2025", "secondary"),
    "law.force": limit("2026-02-05", "Data (Use and Access) Act 2025, tracker rules", "secondary"),
    "law.guidance": limit("2026-04-29", "ICO final guidance on storage and access technologies", "secondary"),
  },
};
