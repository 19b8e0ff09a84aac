// The public face of the catalogue.
export { known, knownTracker } from "./known.ts";
export { knownHost } from "./known-host.ts";
export { type Category, categories, type KnownService, type KnownTracker } from "./known-service.ts";
export { services } from "./services/all.ts";
export { type Suggestion, suggest } from "./suggest.ts";
