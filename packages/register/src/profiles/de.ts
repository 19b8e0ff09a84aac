// Germany. TDDDG § 25(2) knows no exemption for statistics, so audience measurement is held to need consent.
import { europeanUnion } from "./european-union.ts";
import { everywhere } from "./everywhere.ts";
import { limitsChecked, type Profile } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const de: Profile = {
  id: "de",
  country: "DE",
  authority: {
    name: "Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit (BfDI)",
    url: "https://www.bfdi.bund.de",
  },
  law: "Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz (TDDDG), § 25",
  audienceExempt: false,
  duties: [],
  limits: {
    ...everywhere,
    ...europeanUnion,
    "minor.age": limit(16, "GDPR art. 8", "known"),
    "fine.tracker.amount": limit(300_000, "TDDDG § 28", "secondary"),
    "law.force": limit("2025-04-01", "Einwilligungsverwaltungsverordnung (EinwV)", "secondary"),
  },
};
