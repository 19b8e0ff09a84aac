// What is wrong with the policy of the nameless SaaS, each read against the policy.
import { type ExpectedFindings, providersOf } from "./expected.ts";

const services = ["remembered-preferences", "site", "third-parties", "visit-statistics"];

export const saas: ExpectedFindings = {
  // It describes types of cookies and names none; the table of third-party cookies that it announces is not there.
  "tracker-unnamed": services.map((id) => `services.${id}.trackers[0].name`),
  "lifetime-missing": services.map((id) => `services.${id}.trackers[0].lifetime`),
  "controller-missing": ["services.third-parties.provider.name", ...providersOf("third-parties")],
  "transfer-unsafeguarded": providersOf("third-parties"),
  "provider-policy-missing": providersOf("third-parties"),
  "host-missing": ["services.third-parties"],
  // No company, no host, and an invitation to write without an address.
  "policy-part-missing": ["controller", "dpo", "site.hosts"],
  "changes-unannounced": ["version.announced"],
};
