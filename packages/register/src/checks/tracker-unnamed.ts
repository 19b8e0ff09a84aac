// Trackers without a name: nobody can look for them in a browser.
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";

export const check: Check = {
  id: "tracker-unnamed",
  severity: "high",
  basis: "E03; GDPR art. 5(2) and 13",
  *check({ register }) {
    for (const { names, service, where } of listTrackers(register)) {
      if (names.length > 0) continue;
      const message = `A tracker of ${service.name} has no name, so nobody can tell whether it is there.`;
      yield { where: `${where}.name`, message, mend: "Look at a page in a browser and write each name or pattern." };
    }
  },
};
