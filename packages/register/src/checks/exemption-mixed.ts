// Exempt trackers that serve a second purpose.
import { listTrackers, purposeOf } from "../trackers.ts";
import type { Check } from "./check.ts";
import { trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "exemption-mixed",
  severity: "high",
  basis: "D02; CNIL guidelines 2020-091 art. 5",
  *check({ register }) {
    for (const listed of listTrackers(register)) {
      const others = listed.purposeIds.filter((id) => purposeOf(register, id)?.basis !== "exempt");
      const claims = listed.tracker.exemption !== undefined || others.length < listed.purposeIds.length;
      const where = `${listed.where}.purpose`;
      if (claims && others.length > 0) {
        const message = `${trackerName(listed)} claims an exemption, but it also serves "${others[0]}", so it needs consent.`;
        yield { where, message, mend: "Use one tracker per purpose, or remove the exemption." };
      } else if (listed.tracker.exemption !== undefined && new Set(listed.purposeIds).size > 1) {
        const message = `${trackerName(listed)} is exempt and serves ${listed.purposeIds.length} purposes; an exempt tracker has one.`;
        yield {
          where,
          message,
          mend: "Keep the purpose that gives the reason, or use one tracker per purpose.",
          severity: "low",
        };
      }
    }
  },
};
