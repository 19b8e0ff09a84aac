// Exempt audience measurement whose provider uses the data for itself.
import type { Check } from "./check.ts";
import { exemptTrackers, trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "audience-shared",
  severity: "high",
  basis: "D04; CNIL guidelines 2020-091 art. 5 §51",
  *check(context) {
    for (const listed of exemptTrackers(context)) {
      const { party, provider } = listed.service;
      const isOwn = party === "first" || provider.role === "processor";
      if (listed.tracker.exemption !== "audience-measurement" || isOwn) continue;
      const message = `${trackerName(listed)} is exempt as audience measurement, but its provider is not known to be a processor.`;
      const mend = "Measure for the site's sole account: a contract that makes the provider a processor, or consent.";
      yield { where: `services.${listed.serviceId}.provider`, message, mend };
    }
  },
};
