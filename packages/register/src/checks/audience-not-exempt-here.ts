// Exempt audience measurement in a country that does not exempt it.
import { listTrackers } from "../trackers.ts";
import type { Check } from "./check.ts";
import { trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "audience-not-exempt-here",
  severity: "medium",
  basis: "H12; Belgian law of 30 July 2018 art. 10/2",
  *check({ register, profile }) {
    if (profile.audienceExempt) return;
    for (const listed of listTrackers(register)) {
      if (listed.tracker.exemption !== "audience-measurement") continue;
      const message = `${trackerName(listed)} is exempt as audience measurement, but this needs consent under profile "${profile.id}".`;
      yield { where: `${listed.where}.exemption`, message, mend: "Remove the exemption and give it a purpose that asks." };
    }
  },
};
