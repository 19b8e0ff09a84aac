// Third parties that the register does not identify.
import { NOT_STATED } from "../schema.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "controller-missing",
  severity: "critical",
  basis: "B11, G05; GDPR art. 4(7), 26 and 28, CNIL SAN-2025-005",
  *check({ register }) {
    for (const [id, { name, party, provider }] of Object.entries(register.services)) {
      if (party !== "third") continue;
      const where = `services.${id}.provider`;
      if (provider.name === NOT_STATED) {
        const message = `${name} is a third party, but the company behind it is not named.`;
        yield { where: `${where}.name`, message, mend: "Write the legal name of the company that provides it." };
      }
      if (provider.role === undefined || provider.role === NOT_STATED) {
        const message = `It is not stated what ${name} is in law: controller, joint controller or processor.`;
        yield { where, message, mend: "Write its role as its contract gives it.", severity: "high" };
      }
    }
  },
};
