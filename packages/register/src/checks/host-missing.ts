// Third parties that cannot be held because nobody says where they are.
import { NOT_STATED } from "../schema.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "host-missing",
  severity: "medium",
  basis: "A05, A09; EDPB guidelines 2/2023",
  *check({ register }) {
    for (const [id, { name, party, hosts, trackers }] of Object.entries(register.services)) {
      const told = (hosts ?? []).length > 0 || trackers.some(({ host }) => host !== undefined && host !== NOT_STATED);
      if (party !== "third" || told) continue;
      const message = `No host of ${name} is declared, so its requests cannot be told from unknown ones.`;
      yield { where: `services.${id}`, message, mend: "Write the hosts that it contacts under hosts." };
    }
  },
};
