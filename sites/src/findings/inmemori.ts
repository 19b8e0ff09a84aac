// What is wrong with InMemori's policy, each read against the policy.
import { type ExpectedFindings, providersOf, trackersOf } from "./expected.ts";

const withoutPolicy = ["facebook", "google", "segment", "stripe"];
const services = ["amplitude", "cloudinary", "customer-io", "help-scout", ...withoutPolicy];
/** Rows that give a host in place of a name. */
const unnamed = ["amplitude", "cloudinary", "customer-io", "facebook", "help-scout", "segment"];

export const inmemori: ExpectedFindings = {
  // Facebook, Google and the others: hosts, but no role, no country.
  "controller-missing": providersOf(...services),
  "transfer-unsafeguarded": providersOf(...services),
  // What these four link to is a page on cookies, documentation, a list of policies, or nothing.
  "provider-policy-missing": providersOf(...withoutPolicy),
  "tracker-unnamed": [
    ...unnamed.flatMap((id) => trackersOf(id, "name", 0)),
    ...trackersOf("google", "name", 1),
    ...trackersOf("stripe", "name", 0),
  ],
  "lifetime-missing": [...unnamed.flatMap((id) => trackersOf(id, "lifetime", 0)), ...trackersOf("google", "lifetime", 1)],
  // "_utma / _utmz / _utmz".
  "tracker-declared-twice": trackersOf("google", "name", 0),
  // Payment is listed as necessary; the closed list has no such reason.
  "exemption-unlisted": ["services.stripe.trackers[0].exemption"],
  // A publisher without an address, no officer, no validity of the choice, no storage of what is recorded.
  "policy-part-missing": ["choice.lifetime", "controller", "dpo", "retention", "version.number"],
};
