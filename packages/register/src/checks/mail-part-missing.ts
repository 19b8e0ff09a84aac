// E-mails in scope without a word on the pixels inside them.
import type { Check } from "./check.ts";

export const check: Check = {
  id: "mail-part-missing",
  severity: "medium",
  basis: "A12; CNIL recommendation 2026-042",
  *check({ register }) {
    if (!register.site.surfaces.includes("mail") || register.notes.some((note) => note.part === "mail")) return;
    const message = "E-mails are declared as a surface, but the policy does not say whether they contain pixels.";
    yield {
      where: "site.surfaces",
      message,
      mend: "Add a note of part mail: which pixels, for what, and the link that stops them.",
    };
  },
};
