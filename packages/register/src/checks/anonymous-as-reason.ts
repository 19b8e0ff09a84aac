// "Anonymous" given as the reason for going without consent.
import { NOT_STATED } from "../schema.ts";
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";
import { trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "anonymous-as-reason",
  severity: "high",
  basis: "A06; law 78-17 art. 82, CJEU C-673/17 Planet49",
  *check({ register }) {
    for (const listed of listTrackers(register)) {
      if (!isAnonymousReason(listed.tracker.exemption)) continue;
      const message = `${trackerName(listed)} is exempt because it is anonymous, but the rule covers all data, personal or not.`;
      yield { where: `${listed.where}.exemption`, message, mend: "Ask for consent, or give a reason of the closed list." };
    }
    for (const [index, note] of register.notes.entries()) {
      const texts = typeof note.text === "string" ? [note.text] : Object.values(note.text);
      if (!texts.some(saysSo)) continue;
      const message = `The note "${note.id}" tells visitors that anonymous statistics need no consent, which is not the rule.`;
      const mend = "Remove the sentence, or name the conditions of exempt audience measurement.";
      yield { where: `notes[${index}].text`, message, mend, severity: "medium" };
    }
  },
};

/** True for a reason such as "anonymous data" or "données anonymisées". */
export function isAnonymousReason(reason: string | undefined): boolean {
  return reason !== undefined && reason !== NOT_STATED && /an[oóô]n[iyý]m|مجهول/i.test(reason);
}

/** One sentence that speaks of anonymous data and of consent that is not needed. */
function saysSo(text: string): boolean {
  const sentences = text.split(/[.!?\n]/);
  return sentences.some(
    (one) => /anonym/i.test(one) && /consent/i.test(one) && /n['’]est pas|\bsans\b|\bnot\b|\bno\b|\bwithout\b/i.test(one),
  );
}
