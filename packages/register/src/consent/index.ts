// The face of the register for browsers: the legal core and its data, without the schema's dependencies.
export { matchesHost, matchesWildcard } from "../match.ts";
export { wildcardsOverlap } from "../overlap.ts";
export { OWN_NAME } from "../own.ts";
export { type Bundle, type BundleService, type BundleTracker, storageBits } from "./bundle.ts";
export { type Choice, type ChoiceState, choiceState, formatChoice, parseChoice } from "./choice.ts";
export { contentPolicy } from "./content-policy.ts";
export { type Decision, decide, type Signals } from "./decide.ts";
export { maskHost, maskName, maskSighting } from "./mask.ts";
export { declaration, doomed, judgeWrite, type Write } from "./names.ts";
export { allHosts, hostsInReach, type Reach, reach } from "./reach.ts";
export { type Sighting, type SightingKind, sightingKinds } from "./sighting.ts";
