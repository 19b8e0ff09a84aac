// Trackers of which visitors of one language do not learn what they do.
import { hasText } from "../text.ts";
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";
import { trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "tracker-text-missing",
  severity: "medium",
  basis: "D03, E01; GDPR art. 12-13, CJEU C-673/17 Planet49",
  *check({ register }) {
    for (const listed of listTrackers(register)) {
      const { text } = listed.tracker;
      const missing = register.site.languages.filter((language) => !hasText(text, language, register));
      if (missing.length === 0) continue;
      const message = `What ${trackerName(listed)} does is not said in: ${missing.join(", ")}.`;
      const where = text === undefined ? listed.where : `${listed.where}.text`;
      yield { where, message, mend: "Write one plain sentence for each of these languages under text." };
    }
  },
};
