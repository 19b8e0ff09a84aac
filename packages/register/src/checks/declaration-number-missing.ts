// Countries where a prior declaration is due and its number must be shown.
import type { Check } from "./check.ts";

export const check: Check = {
  id: "declaration-number-missing",
  severity: "medium",
  basis: "H16; Moroccan law 09-08",
  *check({ register, profile }) {
    if (!profile.duties.includes("declaration-number")) return;
    const told = register.notes.some(({ part, text }) => {
      const texts = typeof text === "string" ? [text] : Object.values(text);
      return part === "country" && texts.every((one) => /\d{2}/.test(one));
    });
    if (told) return;
    const message = `The number of the declaration to ${profile.authority.name} is not shown.`;
    yield { where: "notes", message, mend: "Add a note of part country with the number, in each language." };
  },
};
