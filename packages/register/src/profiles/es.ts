// Spain: a consent counts for 24 months at most.
import { europeanUnion } from "./european-union.ts";
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const es: Profile = {
  id: "es",
  country: "ES",
  authority: { name: "Agencia Española de Protección de Datos (AEPD)", url: "https://www.aepd.es" },
  law: "Ley 34/2002 de servicios de la sociedad de la información (LSSI), art. 22.2",
  audienceExempt: true,
  duties: [],
  limits: {
    ...everywhere,
    ...europeanUnion,
    "choice.ttl.max": limit("24 months", "AEPD guide of 11 July 2023, 3.2.8", "secondary"),
    "minor.age": limit(14, "Ley Orgánica 3/2018 art. 7; GDPR art. 8", "known"),
    "law.guidance": limit("2023-07-11", "AEPD cookie guide", "secondary"),
  },
};
