// S1: Cexro OCR.
import type { Statement } from "./statement.ts";

const refuseAll = { behaviour: "cexro: T2 refuse all leaves only exempt trackers" };
const account = {
  behaviour: "cexro: the preference centre is embedded in the account page in fr and can be changed at any time",
};

export const cexro: readonly Statement[] = [
  { id: "S1.1", by: [{ field: "purposes.essential.basis", equals: "exempt" }, refuseAll] },
  {
    id: "S1.2",
    by: [
      { field: "purposes.analytics.basis", equals: "consent" },
      refuseAll,
      { behaviour: "cexro: T6 one purpose granted opens that purpose only" },
    ],
  },
  { id: "S1.3", by: [{ field: "purposes.functional.basis", equals: "consent" }, account] },
  { id: "S1.4", by: [{ field: "purposes.advertising.used", equals: false }, { note: "no-advertising" }] },
  { id: "S1.5", by: [{ note: "anonymised-address" }, { field: "purposes.analytics.detail.fr", contains: "adresse IP" }] },
  {
    id: "S1.6",
    by: [
      { field: "site.languages", equals: ["fr", "ar"] },
      { field: "services.preferences.trackers[0].text.fr", contains: "français ou arabe" },
    ],
  },
  { id: "S1.7", by: [{ field: "services.preferences.trackers[1].text.fr", contains: "sombre ou clair" }] },
  {
    id: "S1.8",
    by: [
      { field: "services.cexro.trackers[cexro_session].lifetime", equals: "session" },
      { field: "services.cexro.trackers[csrf_token].lifetime", equals: "session" },
      { note: "longest-lives" },
    ],
  },
  { id: "S1.9", by: [{ field: "services.cexro.trackers[auth_token].lifetime", equals: "30 days" }, { note: "longest-lives" }] },
  {
    id: "S1.10",
    by: [
      { field: "purposes.functional.maxLifetime", equals: "1 year" },
      { field: "services.preferences.trackers[*].lifetime", equals: "1 year" },
    ],
  },
  {
    id: "S1.11",
    by: [
      { field: "purposes.analytics.maxLifetime", equals: "2 years" },
      { field: "services.google-analytics.trackers[*].lifetime", equals: "2 years" },
    ],
  },
  {
    id: "S1.12",
    by: [
      { field: "version.announced.fr", contains: "par e-mail ou par un bandeau" },
      { field: "version.announced.ar", contains: "شريط" },
    ],
  },
  { id: "S1.13", by: [{ field: "dpo.replyWithin", equals: "72 hours" }] },
  {
    id: "S1.14",
    by: [
      { field: "dpo.email", equals: "dpo@cexro.com" },
      { field: "dpo.subject.*", equals: "Question cookies" },
    ],
  },
  { id: "S1.15", by: [{ note: "account-preferences" }, account] },
  { id: "S1.16", by: [{ note: "mobile-app" }] },
  {
    id: "S1.17",
    by: [
      { field: "services.google-fonts.trackers", equals: [] },
      { field: "services.google-fonts.text.fr", contains: "sans cookie de suivi" },
    ],
  },
  { id: "S1.18", by: [{ field: "services.stripe.text.fr", contains: "propres cookies" }, { note: "own-cookies-of-others" }] },
  {
    id: "S1.19",
    by: [
      { field: "services.intercom.trackers[*].purpose", equals: "support" },
      { field: "purposes.support.basis", equals: "consent" },
      refuseAll,
    ],
  },
  { id: "S1.20", by: [{ note: "opposing-others" }] },
  { id: "S1.21", by: [{ note: "refusing-essential" }] },
  { id: "S1.22", by: [{ note: "browser-settings" }] },
];
