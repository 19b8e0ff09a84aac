// Exempt trackers that visitors have no way to object to.
import type { Check } from "./check.ts";
import { exemptTrackers } from "./tracker-kind.ts";

export const check: Check = {
  id: "opposition-missing",
  severity: "high",
  basis: "D09, G04, H13, H14; GDPR art. 21, PECR Schedule A1",
  *check(context) {
    const opposable = ["audience-measurement"];
    if (context.profile.duties.includes("opposition-address")) opposable.push("interface-preference");
    const told = new Set<string>();
    for (const { tracker, service, serviceId } of exemptTrackers(context)) {
      const reason = String(tracker.exemption);
      if (!opposable.includes(reason) || service.optOut !== undefined || told.has(serviceId)) continue;
      told.add(serviceId);
      const message = `${service.name} goes without consent as "${reason}", and visitors are given no way to object.`;
      const mend = "Write under optOut the address of a page where one click stops it.";
      yield { where: `services.${serviceId}`, message, mend };
    }
  },
};
