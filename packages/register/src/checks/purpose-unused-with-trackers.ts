// Purposes that the policy says are not used, although something uses them.
import { servicePurposes } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "purpose-unused-with-trackers",
  severity: "high",
  basis: "E03, E07; GDPR art. 5(1)(a)",
  *check({ register }) {
    for (const [id, service] of Object.entries(register.services)) {
      for (const purpose of servicePurposes(service)) {
        if (register.purposes[purpose]?.used !== false) continue;
        const message = `The purpose "${purpose}" is said not to be used, but ${service.name} uses it.`;
        yield { where: `services.${id}`, message, mend: `Write used: true for "${purpose}", or remove what uses it.` };
      }
    }
  },
};
