// Legitimate interest as the basis of something that stores or reads.
import { servicePurposes } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "legitimate-interest-for-tracker",
  severity: "high",
  basis: "B15; Directive 2002/58/EC art. 5(3), EDPB Cookie Banner Taskforce H §21-24",
  *check({ register }) {
    const services = Object.values(register.services);
    for (const [id, purpose] of Object.entries(register.purposes)) {
      const user = services.find((service) => servicePurposes(service).includes(id));
      if (purpose.basis !== "legitimate interest" || !user) continue;
      const message = `The purpose "${id}" rests on legitimate interest, but ${user.name} stores or reads for it.`;
      yield { where: `purposes.${id}.basis`, message, mend: 'Write "consent", or "exempt" with a reason on each tracker.' };
    }
  },
};
