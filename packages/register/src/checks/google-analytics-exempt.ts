// Google Analytics declared as needing no consent.
import { type ListedTracker, listTrackers } from "../trackers.ts";
import type { Check, CheckContext } from "./check.ts";
import { claimsExemption, knownAs, trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "google-analytics-exempt",
  severity: "high",
  basis: "D10; CNIL self-assessment of audience measurement, July 2025",
  *check(context) {
    for (const listed of listTrackers(context.register)) {
      if (!isGoogleAnalytics(context, listed) || !claimsExemption(context, listed)) continue;
      const message = `${trackerName(listed)} belongs to Google Analytics, which does not meet the conditions of exempt measurement.`;
      yield { where: listed.where, message, mend: "Ask for consent, or use a tool that meets the 14 criteria." };
    }
  },
};

function isGoogleAnalytics(context: CheckContext, listed: ListedTracker): boolean {
  const { service } = listed;
  const hosts = [listed.tracker.host ?? "", ...(service.hosts ?? [])];
  return (
    knownAs(context, listed).some((found) => found.service === "google-analytics") ||
    /google analytics/i.test(service.name) ||
    hosts.some((host) => /(?:^|\.)google-analytics\.com$/.test(host))
  );
}
