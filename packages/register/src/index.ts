// The public face of the register.
export { bridgesOf, type UsedBridge } from "./bridges.ts";
export { choiceLifetime, choiceSeconds, makeBundle, proofLifetime, proofSeconds } from "./bundle.ts";
export type { Check, CheckContext, Known } from "./checks/check.ts";
export { checkRegister } from "./checks/check-register.ts";
export { checks } from "./checks/index.ts";
export { type Bundle, type BundleService, type BundleTracker, storageBits } from "./consent/bundle.ts";
export { type Choice, type ChoiceState, choiceState, formatChoice, parseChoice } from "./consent/choice.ts";
export { contentPolicy } from "./consent/content-policy.ts";
export { type Decision, decide, type Signals } from "./consent/decide.ts";
export { maskHost, maskName, maskSighting } from "./consent/mask.ts";
export { declaration, doomed, judgeWrite, type Write } from "./consent/names.ts";
export { hostsInReach, type Reach, reach } from "./consent/reach.ts";
export { type Sighting, type SightingKind, sightingKinds } from "./consent/sighting.ts";
export { deletions } from "./cookies/deletion.ts";
export { cookieNames, refusedCookies } from "./cookies/refused-cookies.ts";
export { type Exemption, exemptions, isExemption } from "./exemption.ts";
export { atLeast, type Finding, type Severity, severities } from "./finding.ts";
export { type Duration, durationSeconds, lifetimeSeconds, parseDuration } from "./lifetime.ts";
export { matchesHost, matchesWildcard, toWildcard } from "./match.ts";
export { OWN_NAME, withOwnTrackers } from "./own.ts";
export { profileOf, profiles } from "./profiles/index.ts";
export type { Duty, Limit, LimitKey, Profile } from "./profiles/profile.ts";
export { locateFindings, type ReadRegister, readRegister } from "./read.ts";
export {
  bridgeIds,
  NOT_STATED,
  type PartId,
  type ProfileId,
  type Provider,
  type Purpose,
  partIds,
  type Register,
  registerSchema,
  type Service,
  type Storage,
  type Text,
  type Tracker,
} from "./schema.ts";
export { hasText, textIn } from "./text.ts";
export { exemptionOf, type ListedTracker, listTrackers, needsConsent, purposeOf, servicePurposes } from "./trackers.ts";
export { hasAdequacy, inEurope, isAbroad } from "./transfer.ts";
