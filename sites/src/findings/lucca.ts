// What is wrong with Lucca's policy, each read against the policy.
import { type ExpectedFindings, providersOf, trackersOf } from "./expected.ts";

const services = ["aws", "cloudflare", "help-centre", "zendesk"];

export const lucca: ExpectedFindings = {
  // Cookies come "from Lucca or from third parties": of most rows nobody learns from whom.
  "controller-missing": ["services.help-centre.provider.name", ...providersOf(...services)],
  "transfer-unsafeguarded": providersOf(...services),
  "provider-policy-missing": providersOf(...services),
  "host-missing": ["services.aws", "services.cloudflare", "services.zendesk"],
  // A row that names the company Cloudflare for a cookie and links nowhere for its life.
  "tracker-unnamed": trackersOf("cloudflare", "name", 0),
  // And three keys of which visitors learn only that the browser decides.
  "lifetime-missing": [...trackersOf("cloudflare", "lifetime", 0), ...trackersOf("help-centre", "lifetime", 6, 7, 8)],
  // ob-{public-api-key} and _answer_bot_service_session: three years.
  "lifetime-over-limit": trackersOf("help-centre", "lifetime", 3, 4),
  // The same two, and articleVotes and __zlcstore, which stay for ever: all without consent.
  "exemption-implausible": trackersOf("help-centre", "lifetime", 0, 3, 4, 11),
  "policy-part-missing": ["choice.lifetime", "retention", "version.date", "version.number"],
  // True of our demonstration rather than of the policy, which speaks of no notice.
};
