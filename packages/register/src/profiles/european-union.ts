// Limits that the GDPR and the Accessibility Act set in every member state.
import { type Limits, limitsChecked } from "./profile.ts";

const limit = limitsChecked("2026-11-21");

export const europeanUnion = {
  breach: limit("72 hours", "GDPR art. 33-34; persons without undue delay", "known"),
  dsr: limit("1 month", "GDPR art. 12(3)", "known"),
  "dsr.extension": limit("2 months", "GDPR art. 12(3)", "known"),
  "dsr.indirect": limit("1 month", "GDPR art. 14(3)", "known"),
  "fine.consent.turnover": limit(4, "GDPR art. 83(5)", "known"),
  "fine.consent.amount": limit(20_000_000, "GDPR art. 83(5)", "known"),
  "a11y.services": limit("2025-06-28", "Directive (EU) 2019/882 art. 31", "secondary"),
  "a11y.contracts": limit("2030-06-28", "Directive (EU) 2019/882 art. 32", "known"),
} as const satisfies Limits;
