// Switzerland: refusing as easy as accepting, and an opposition at any time (H14).
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const ch: Profile = {
  id: "ch",
  country: "CH",
  authority: {
    name: "Préposé fédéral à la protection des données et à la transparence (PFPDT / EDÖB)",
    url: "https://www.edoeb.admin.ch",
  },
  law: "Loi sur les télécommunications (LTC / FMG), art. 45c",
  audienceExempt: true,
  duties: ["opposition-address"],
  limits: { ...everywhere, "law.guidance": limit("2025-10-06", "FDPIC guide on cookies, second version", "secondary") },
};
