// Purposes that ask for consent to nothing.
import { servicePurposes } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "purpose-idle",
  severity: "low",
  basis: "E03; GDPR art. 5(1)(a)",
  *check({ register }) {
    const served = new Set(Object.values(register.services).flatMap(servicePurposes));
    for (const [id, purpose] of Object.entries(register.purposes)) {
      if (!purpose.used || served.has(id)) continue;
      const message = `The purpose "${id}" is declared as used, but no service or tracker serves it.`;
      yield { where: `purposes.${id}`, message, mend: "Declare what serves it, or write used: false." };
    }
  },
};
