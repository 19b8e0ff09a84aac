// The closed list of reasons why a tracker needs no consent.

/** CNIL guidelines 2020-091, art. 5 (§49-50); see requirement D01. Nothing else is exempt. */
export const exemptions = [
  "choice-record",
  "authentication",
  "cart",
  "interface-preference",
  "load-balancing",
  "paywall",
  "audience-measurement",
] as const;

export type Exemption = (typeof exemptions)[number];

/** True for a reason on the closed list; anything else needs consent. */
export function isExemption(reason: unknown): reason is Exemption {
  return exemptions.some((known) => known === reason);
}
