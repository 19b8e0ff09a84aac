// Purposes that visitors cannot tell apart.
import { textIn } from "../text.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "purpose-title-shared",
  severity: "medium",
  basis: "B13, B20; GDPR recital 43, EDPB guidelines 3/2022",
  *check({ register }) {
    for (const language of register.site.languages) {
      const seen = new Map<string, string>();
      for (const [id, purpose] of Object.entries(register.purposes)) {
        const title = textIn(purpose.title, language, register).toLowerCase();
        const earlier = seen.get(title);
        seen.set(title, earlier ?? id);
        if (earlier === undefined) continue;
        const message = `"${id}" has the same title as "${earlier}" in ${language}.`;
        yield { where: `purposes.${id}.title`, message, mend: "Give each purpose a title of its own, or make them one purpose." };
      }
    }
  },
};
