// Changes that visitors do not hear of.
import { NOT_STATED } from "../schema.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "changes-unannounced",
  severity: "low",
  basis: "E05, C10; GDPR art. 12-13",
  *check({ register }) {
    const { announced, date, changes } = register.version;
    if (announced === NOT_STATED) {
      const message = "It is not stated how visitors learn of changes.";
      yield { where: "version.announced", message, mend: "Say it in one sentence, such as: a notice on the site." };
    }
    for (const [index, change] of changes.entries()) {
      if (date === NOT_STATED || change.date <= date) continue;
      const message = `A change of ${change.date} is later than the version's own date, ${date}.`;
      yield { where: `version.changes[${index}].date`, message, mend: "Set version.date to the day of the last change." };
    }
  },
};
