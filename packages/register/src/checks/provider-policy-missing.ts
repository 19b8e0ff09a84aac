// Third parties whose own privacy policy visitors cannot reach.
import { NOT_STATED } from "../schema.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "provider-policy-missing",
  severity: "low",
  basis: "B11, E01; CNIL guidelines 2020-091 art. 2",
  *check({ register }) {
    for (const [id, { name, party, provider }] of Object.entries(register.services)) {
      if (party !== "third" || (provider.policy !== undefined && provider.policy !== NOT_STATED)) continue;
      const message = `There is no link to the privacy policy of ${name}.`;
      yield { where: `services.${id}.provider`, message, mend: "Write its address under policy." };
    }
  },
};
