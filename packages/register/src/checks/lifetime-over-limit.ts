// Trackers that live longer than the law, the browsers or the register itself allow.
import { lifetimeSeconds } from "../lifetime.ts";
import { type ListedTracker, listTrackers, purposeOf } from "../trackers.ts";
import type { Check, CheckContext, Complaint } from "./check.ts";
import { isAudience, trackerName } from "./tracker-kind.ts";

export const check: Check = {
  id: "lifetime-over-limit",
  severity: "high",
  basis: "D06, E02, K01; CNIL guidelines 2020-091 art. 5, RFC 6265bis",
  *check(context) {
    for (const listed of listTrackers(context.register)) yield* ofTracker(context, listed);
    yield* ofPurposes(context);
  },
};

function* ofTracker(context: CheckContext, listed: ListedTracker): Iterable<Complaint> {
  const { register, profile } = context;
  const { lifetime } = listed.tracker;
  const where = `${listed.where}.lifetime`;
  const subject = `${trackerName(listed)} lives for ${spoken(lifetime)}`;
  const cookieMax = String(profile.limits["cookie.max"]?.value);
  const audienceMax = String(profile.limits["audience.cookie.max"]?.value);

  if (listed.storages.includes("cookie") && isOver(lifetime, cookieMax)) {
    const message = `${subject}, but browsers keep a cookie for ${cookieMax} at most.`;
    yield { where, message, mend: `Set and write ${cookieMax} or less.` };
  }
  if (isAudience(context, listed) && isOver(lifetime, audienceMax)) {
    const message = `${subject}, but audience measurement may recognise a visitor for ${audienceMax} at most.`;
    yield { where, message, mend: `Set and write ${audienceMax} or less, not extended by visits.` };
  }
  for (const id of listed.purposeIds) {
    const stated = purposeOf(register, id)?.maxLifetime;
    if (stated === undefined || !isOver(lifetime, stated)) continue;
    const message = `${subject}, but the purpose "${id}" promises ${spoken(stated)} at most.`;
    yield { where, message, mend: "Shorten the tracker, or correct the purpose's maxLifetime." };
  }
  if (isOver(lifetime, register.retention)) {
    const message = `${subject}, but the register promises to keep what trackers record for ${register.retention} at most.`;
    yield { where, message, mend: "Shorten the tracker, or correct the retention.", severity: "medium" };
  }
}

/** A policy may state one lifetime for a whole purpose and none for its trackers. */
function* ofPurposes(context: CheckContext): Iterable<Complaint> {
  const max = String(context.profile.limits["audience.cookie.max"]?.value);
  const audience = new Set(listTrackers(context.register).flatMap((row) => (isAudience(context, row) ? row.purposeIds : [])));
  for (const id of audience) {
    const stated = purposeOf(context.register, id)?.maxLifetime;
    if (stated === undefined || !isOver(stated, max)) continue;
    const message = `The purpose "${id}" measures the audience and lets trackers live for ${spoken(stated)}; ${max} is the most.`;
    yield { where: `purposes.${id}.maxLifetime`, message, mend: `Set and write ${max} or less.` };
  }
}

function isOver(lifetime: string, limit: string): boolean {
  const [life, most] = [lifetimeSeconds(lifetime), lifetimeSeconds(limit)];
  return life !== undefined && most !== undefined && life > most;
}

function spoken(lifetime: string): string {
  return lifetime === "forever" ? "ever" : lifetime === "session" ? "one session" : lifetime;
}
