// Exemptions that what is known of the tracker contradicts.

import type { Exemption } from "../exemption.ts";
import { durationSeconds, lifetimeSeconds } from "../lifetime.ts";
import { exemptionOf, type ListedTracker, listTrackers, purposeOf } from "../trackers.ts";
import type { Check, CheckContext, Complaint } from "./check.ts";
import { knownAs, trackerName } from "./tracker-kind.ts";

/** The longest life that serves each reason. Audience measurement has a limit of its own in the profile. */
const plausible: Readonly<Record<Exclude<Exemption, "audience-measurement">, string>> = {
  "choice-record": "13 months",
  authentication: "13 months",
  cart: "13 months",
  "interface-preference": "13 months",
  "load-balancing": "1 day",
  paywall: "13 months",
};

/** D12: none of these is exempt, whatever the tracker is called. */
const never =
  /publicit|advertis|\bads?\b|\bwerb|frequency cap|capping|affiliat|remarketing|retargeting|r[ée]seaux sociaux|social sharing/i;

export const check: Check = {
  id: "exemption-implausible",
  severity: "critical",
  basis: "B16, D12; EDPB Cookie Banner Taskforce I, CNIL SAN-2022-023 and SAN-2025-010",
  *check(context) {
    for (const listed of listTrackers(context.register)) {
      const reason = exemptionOf(context.register, listed);
      if (reason === undefined) continue;
      yield* byName(context, listed, reason);
      yield* byText(listed);
      yield* bySale(context, listed);
      if (reason !== "audience-measurement") yield* byLife(listed, reason, plausible[reason]);
    }
  },
};

function* byName(context: CheckContext, listed: ListedTracker, reason: Exemption): Iterable<Complaint> {
  for (const { name, service, category } of knownAs(context, listed)) {
    const isMeasurement = category === "analytics" && reason === "audience-measurement";
    if (!["analytics", "advertising", "social"].includes(category) || isMeasurement || service === "google-analytics") continue;
    const message = `"${name}" is exempt as "${reason}", but it is known as a tracker of ${service} (${category}).`;
    yield { where: `${listed.where}.exemption`, message, mend: "Remove the exemption and ask for consent." };
  }
}

function* byText(listed: ListedTracker): Iterable<Complaint> {
  const { text } = listed.tracker;
  const found = Object.values(typeof text === "object" ? text : { text: text ?? "" }).flatMap(
    (one) => never.exec(one)?.[0] ?? [],
  );
  if (found.length === 0) return;
  const message = `${trackerName(listed)} is exempt, but its text speaks of "${found[0]}", which is never exempt.`;
  yield { where: `${listed.where}.text`, message, mend: "Ask for consent, or correct the text.", severity: "high" };
}

function* bySale({ register }: CheckContext, listed: ListedTracker): Iterable<Complaint> {
  const sold = listed.purposeIds.find((id) => purposeOf(register, id)?.sale === true);
  if (sold === undefined) return;
  const message = `${trackerName(listed)} is exempt, but its purpose "${sold}" sells or shares data.`;
  yield { where: `${listed.where}.purpose`, message, mend: "Ask for consent: nothing that is sold is exempt." };
}

function* byLife(listed: ListedTracker, reason: Exemption, most: string): Iterable<Complaint> {
  const life = lifetimeSeconds(listed.tracker.lifetime) ?? 0;
  if (life <= (durationSeconds(most) ?? 0)) return;
  const stays = listed.tracker.lifetime === "forever" ? "for ever" : `for ${listed.tracker.lifetime}`;
  const message = `${trackerName(listed)} is exempt as "${reason}" and stays ${stays}; ${most} is the most that this reason needs.`;
  yield { where: `${listed.where}.lifetime`, message, mend: `Shorten it to ${most}, or ask for consent.`, severity: "medium" };
}
