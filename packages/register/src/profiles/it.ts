// Italy: at least six months before asking again.
import { europeanUnion } from "./european-union.ts";
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const it: Profile = {
  id: "it",
  country: "IT",
  authority: { name: "Garante per la protezione dei dati personali", url: "https://www.garanteprivacy.it" },
  law: "Codice in materia di protezione dei dati personali (d.lgs. 196/2003), art. 122",
  audienceExempt: true,
  duties: [],
  limits: {
    ...everywhere,
    ...europeanUnion,
    "choice.ttl": limit("6 months", "Garante, guidelines of 10 June 2021 n. 231, §6.2", "secondary"),
    "reprompt.min": limit("6 months", "Garante, guidelines of 10 June 2021 n. 231, §6.2", "secondary"),
    "minor.age": limit(14, "D.lgs. 196/2003 art. 2-quinquies; GDPR art. 8", "known"),
    "law.guidance": limit("2021-06-10", "Garante, guidelines n. 231", "secondary"),
  },
};
