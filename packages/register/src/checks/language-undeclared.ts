// Texts in a language that the site does not have.
import type { Text } from "../schema.ts";
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "language-undeclared",
  severity: "low",
  basis: "B20; EDPB guidelines 3/2022, language discontinuity",
  *check({ register }) {
    for (const [where, text] of textsOf(register)) {
      if (text === undefined || typeof text === "string") continue;
      for (const language of Object.keys(text).filter((one) => !register.site.languages.includes(one))) {
        const message = `A text is in "${language}", which is not among the site's languages.`;
        yield { where: `${where}.${language}`, message, mend: `Add ${language} to site.languages, or remove the text.` };
      }
    }
  },
};

function* textsOf(register: Parameters<Check["check"]>[0]["register"]): Iterable<[where: string, text: Text | undefined]> {
  for (const [id, purpose] of Object.entries(register.purposes)) {
    yield [`purposes.${id}.title`, purpose.title];
    yield [`purposes.${id}.description`, purpose.description];
    yield [`purposes.${id}.detail`, purpose.detail];
  }
  for (const [id, service] of Object.entries(register.services)) yield [`services.${id}.text`, service.text];
  for (const { where, tracker } of listTrackers(register)) yield [`${where}.text`, tracker.text];
  for (const [index, note] of register.notes.entries()) yield [`notes[${index}].text`, note.text];
  for (const [key, text] of Object.entries(register.texts)) yield [`texts.${key}`, text];
}
