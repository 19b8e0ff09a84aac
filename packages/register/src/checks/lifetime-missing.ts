// Trackers whose lifetime visitors are not told.
import { NOT_STATED } from "../schema.ts";
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";
import { trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "lifetime-missing",
  severity: "high",
  basis: "E02; CJEU C-673/17 Planet49",
  *check({ register }) {
    for (const listed of listTrackers(register)) {
      const where = `${listed.where}.lifetime`;
      if (listed.tracker.lifetime === NOT_STATED) {
        const message = `No lifetime is stated for ${trackerName(listed)}.`;
        yield { where, message, mend: 'Write how long it stays, such as "13 months", or "session".' };
      } else if (listed.tracker.lifetime === "browser") {
        const message = `For ${trackerName(listed)} the visitor learns only that the browser decides.`;
        yield { where, message, mend: "Write the longest time that it can stay.", severity: "low" };
      }
    }
  },
};
