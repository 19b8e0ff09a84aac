// Names that everybody meets are known, and a site's own names are not.
import { expect, it } from "vitest";
import { known, knownTracker } from "./known.ts";
import { knownHost } from "./known-host.ts";

it.each([
  ["_ga", "google-analytics", "analytics"],
  ["_ga_ABC123", "google-analytics", "analytics"],
  ["_ga_*", "google-analytics", "analytics"],
  ["_ga_<container-id>", "google-analytics", "analytics"],
  ["_gat_gtag_UA_1", "google-analytics", "analytics"],
  ["_utma", "google-analytics", "analytics"],
  ["AMP_TOKEN", "google-analytics", "analytics"],
  ["AMP_1a2b3c", "amplitude", "analytics"],
  ["_hjid", "hotjar", "analytics"],
  ["_fbp", "facebook", "advertising"],
  ["IDE", "google-ads", "advertising"],
  ["NID", "google-ads", "advertising"],
  ["_clck", "microsoft-clarity", "analytics"],
  ["_pk_id.1.1fff", "matomo", "analytics"],
  ["__stripe_mid", "stripe", "payment"],
  ["intercom-id-xyz", "intercom", "support"],
  ["AWSALB", "aws-load-balancer", "necessary"],
  ["__cf_bm", "cloudflare", "necessary"],
])("%s belongs to %s (%s)", (name, service, category) => {
  expect(known(name)).toEqual({ service, category });
});

it.each([
  "sessionid",
  "csrftoken",
  "cexro_session",
  "im_lang",
  "auth_token",
  "django_language",
  "PHPSESSID",
  "",
  "*",
  "fr",
  "lang",
  "_g",
])("%j is nobody's", (name) => {
  expect(known(name)).toBeUndefined();
});

it("prefers the exact name, then the longest pattern", () => {
  expect(knownTracker("AMP_MKTG_1")?.tracker.name).toBe("AMP_MKTG_*");
  expect(knownTracker("AMP_TEST")?.tracker.name).toBe("AMP_TEST");
});

it.each([
  ["www.google-analytics.com", "google-analytics"],
  ["fonts.googleapis.com", "google-fonts"],
  ["google-analytics.com", "google-analytics"],
  ["m.stripe.network", "stripe"],
])("%s is answered by %s", (host, id) => {
  expect(knownHost(host)?.id).toBe(id);
});

it("does not know hosts that only end alike", () => {
  expect(knownHost("notstripe.com")).toBeUndefined();
  expect(knownHost("shop.example")).toBeUndefined();
});
