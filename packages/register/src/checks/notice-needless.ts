// A notice on a site that asks for nothing.
import { needsConsent } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "notice-needless",
  severity: "info",
  basis: "B22; CNIL practice",
  *check({ register }) {
    if (needsConsent(register) || !register.choice.notice) return;
    const message = "Everything that the site uses is exempt, so no banner is needed, but a notice is shown.";
    yield { where: "choice", message, mend: "Write notice: false; the policy page tells about exempt trackers." };
  },
};
