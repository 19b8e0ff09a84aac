// Runs one check on the sample as a test changed it.

import type { Check, Known } from "../checks/check.ts";
import { checkRegister } from "../checks/check-register.ts";
import type { Finding } from "../finding.ts";
import { profileOf } from "../profiles/index.ts";
import type { ProfileId, Register, Tracker } from "../schema.ts";
import { sample } from "./sample.fixture.ts";

const names: Readonly<Record<string, readonly [service: string, category: string]>> = {
  _ga: ["google-analytics", "analytics"],
  _pk_id: ["matomo", "analytics"],
  _fbp: ["facebook", "advertising"],
  ig_did: ["instagram", "social"],
  AWSALB: ["aws-load-balancer", "necessary"],
};

/** A catalogue of five names; the real one stands above this package and is tested there. */
export const knownInTrial: Known = (name) => {
  const found = Object.hasOwn(names, name) ? names[name] : undefined;
  return found && { service: found[0], category: found[1] };
};

/** Findings of `check` on the sample after `change`, under the register's own profile. */
export function tried(check: Check, change: (register: Register) => void = () => {}, profile?: ProfileId): Finding[] {
  const register = sample(change);
  if (profile) register.profile = profile;
  return checkRegister({ register, profile: profileOf(register.profile), known: knownInTrial }, [check]);
}

/** A tracker of the sample's first-party service. */
export function addTracker(register: Register, tracker: Partial<Tracker>): void {
  register.services.shop?.trackers.push({
    name: "extra",
    storage: "cookie",
    lifetime: "1 month",
    purpose: "running",
    text: { en: "Something more.", fr: "Autre chose." },
    ...tracker,
  });
}
