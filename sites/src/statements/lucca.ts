// S0: the support site of Lucca.
import type { Statement } from "./statement.ts";

export const lucca: readonly Statement[] = [
  {
    id: "S0.1",
    by: [
      { field: "purposes", keys: ["technical"] },
      { field: "services.*.trackers[*].purpose", equals: "technical" },
      { behaviour: "lucca: T0 without action only exempt trackers are there" },
    ],
  },
  {
    id: "S0.2",
    by: [
      { field: "purposes.technical.basis", equals: "exempt" },
      { behaviour: "lucca: a short notice informs and asks for nothing" },
    ],
  },
  { id: "S0.3", by: [{ note: "consent-elsewhere" }] },
  { id: "S0.4", by: [{ note: "refusing-necessary" }] },
  { id: "S0.5", by: [{ note: "who-sets" }] },
  { id: "S0.6", by: [{ note: "objection" }] },
  {
    id: "S0.7",
    by: [
      { field: "dpo.email", equals: "dpo@lucasoftware.com" },
      { field: "dpo.address", contains: "151-157 avenue de France, 75013 Paris" },
    ],
  },
  {
    id: "S0.8",
    by: [
      { field: "version.announced.fr", contains: "relire" },
      { field: "version.announced.en", contains: "no notice" },
    ],
  },
  { id: "S0.9", by: [{ field: "site.languages", equals: ["fr", "en"] }] },
  { id: "S0.10", by: [{ note: "browser-settings" }] },
  { id: "S0.11", by: [{ note: "other-sites" }] },
  {
    id: "S0.12",
    by: [
      { note: "widget-storage" },
      ...["appUserId", "clientId", "sessionToken"].flatMap((key) => [
        { field: `services.help-centre.trackers[<integrationId>.${key}].storage`, equals: ["localStorage", "sessionStorage"] },
        { field: `services.help-centre.trackers[<integrationId>.${key}].lifetime`, equals: "browser" },
      ]),
    ],
  },
  {
    id: "S0.13",
    by: [
      { field: "controller.form", equals: "Société par Actions Simplifiée" },
      { field: "controller.capital", equals: "56 519 €" },
      { field: "controller.registration", equals: "RCS Paris 441 637 691" },
    ],
  },
  {
    id: "S0.14",
    by: [
      { field: "version.date", equals: "not stated" },
      { field: "version.number", equals: "not stated" },
      { field: "choice.lifetime", equals: "not stated" },
      { field: "retention", equals: "not stated" },
    ],
  },
];
