// Processors and joint controllers without a contract on file.
import { NOT_STATED } from "../schema.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "vendor-contract-missing",
  severity: "medium",
  basis: "G05, F06; GDPR art. 26 and 28, CNIL SAN-2023-009",
  *check({ register }) {
    for (const [id, { name, party, provider }] of Object.entries(register.services)) {
      const { role, contract } = provider;
      const needsOne = role === "processor" || role === "joint controller";
      if (party !== "third" || !needsOne || (contract !== undefined && contract !== NOT_STATED)) continue;
      const article = role === "processor" ? "28" : "26";
      const message = `${name} is a ${role}, but no contract of GDPR article ${article} is named.`;
      yield { where: `services.${id}.provider`, message, mend: "Write the contract's reference and date under contract." };
    }
  },
};
