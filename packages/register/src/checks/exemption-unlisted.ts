// Things that go without consent for no reason, or for one that the law does not know.
import { exemptions, isExemption } from "../exemption.ts";
import { listTrackers, purposeOf, servicePurposes } from "../trackers.ts";
import { isAnonymousReason } from "./anonymous-as-reason.ts";
import type { Check } from "./check.ts";
import { trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "exemption-unlisted",
  severity: "high",
  basis: "D01; CNIL guidelines 2020-091 art. 5 §49-50",
  *check({ register }) {
    const isExempt = (id: string) => purposeOf(register, id)?.basis === "exempt";
    const mend = `Write one of: ${exemptions.join(", ")}; or give it a purpose that asks for consent.`;
    for (const listed of listTrackers(register)) {
      const reason = listed.tracker.exemption;
      if (!listed.purposeIds.every(isExempt) || isExemption(reason) || isAnonymousReason(reason)) continue;
      const message =
        reason === undefined
          ? `${trackerName(listed)} has an exempt purpose, but no reason is given why it needs no consent.`
          : `${trackerName(listed)} is exempt for a reason that is not on the closed list: "${reason}".`;
      yield { where: reason === undefined ? listed.where : `${listed.where}.exemption`, message, mend };
    }
    for (const [id, service] of Object.entries(register.services)) {
      const purposes = servicePurposes(service);
      if (service.party !== "third" || service.trackers.length > 0 || purposes.length === 0) continue;
      if (!purposes.every(isExempt)) continue;
      const message = `${service.name} is contacted without consent, and no tracker with a reason says why.`;
      yield { where: `services.${id}`, message, mend: "Declare its trackers with their reason, or give it a purpose that asks." };
    }
  },
};
