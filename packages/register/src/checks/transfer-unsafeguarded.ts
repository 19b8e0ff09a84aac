// Data that leave the country's legal area without a named protection.
import { NOT_STATED } from "../schema.ts";
import { hasAdequacy, isAbroad } from "../transfer.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "transfer-unsafeguarded",
  severity: "high",
  basis: "E06, H16; GDPR art. 13(1)(f) and 44-49",
  *check({ register, profile }) {
    for (const [id, { name, party, provider }] of Object.entries(register.services)) {
      const where = `services.${id}.provider`;
      const { country, safeguard } = provider;
      if (country === undefined || country === NOT_STATED) {
        if (party !== "third" || !isAbroad("", profile.country)) continue;
        const message = `It is not stated in which country ${name} is established.`;
        yield { where, message, mend: "Write its country as two letters, such as IE.", severity: "medium" };
      } else if (isAbroad(country, profile.country) && (safeguard === undefined || safeguard === NOT_STATED)) {
        const adequate = hasAdequacy(country, profile.country);
        const message = `${name} is established in ${country}, and what protects the data there is not stated.`;
        const mend = adequate
          ? 'Write safeguard: "adequacy decision" and its date.'
          : "Write the safeguard, such as standard contractual clauses and their date, or stop the transfer.";
        yield { where, message, mend, severity: adequate ? "low" : "high" };
      }
    }
  },
};
