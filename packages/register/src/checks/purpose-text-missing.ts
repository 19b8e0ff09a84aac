// Purposes that visitors of one language cannot read about.
import type { Text } from "../schema.ts";
import { hasText } from "../text.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "purpose-text-missing",
  severity: "high",
  basis: "B09, B20; CNIL recommendation 2020-092",
  *check({ register }) {
    for (const [id, purpose] of Object.entries(register.purposes)) {
      const fields: [string, Text | undefined][] = [
        ["title", purpose.title],
        ["description", purpose.description],
      ];
      for (const [field, text] of fields) {
        const missing = register.site.languages.filter((language) => !hasText(text, language, register));
        if (missing.length === 0) continue;
        const message = `The purpose "${id}" has no ${field} in: ${missing.join(", ")}.`;
        const mend = `Write ${missing.map((language) => `${field}.${language}`).join(" and ")} in one plain sentence.`;
        const severity = purpose.basis === "exempt" || !purpose.used ? "medium" : "high";
        yield { where: text === undefined ? `purposes.${id}` : `purposes.${id}.${field}`, message, mend, severity };
      }
    }
  },
};
