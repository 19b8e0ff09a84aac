// S3: InMemori.
import type { Statement } from "./statement.ts";

export const inmemori: readonly Statement[] = [
  { id: "S3.1", by: [{ field: "version.date", equals: "2021-03-09" }] },
  { id: "S3.2", by: [{ field: "purposes", keys: ["necessary", "audience", "interactivity"] }, { note: "three-categories" }] },
  { id: "S3.3", by: [{ note: "opposing-necessary" }] },
  {
    id: "S3.4",
    by: [
      { note: "any-time" },
      { behaviour: "inmemori: T5 withdrawal at any time stops everything at once and deletes what the site can" },
    ],
  },
  {
    id: "S3.5",
    by: [{ field: "services.google.trackers[not stated].text.fr", contains: "anonymisée" }, { note: "google-anonymised" }],
  },
  { id: "S3.6", by: [{ field: "version.announced.fr", contains: "vous informer" }] },
  { id: "S3.7", by: [{ field: "services.help-scout.text.fr", contains: "discussion, e-mail ou téléphone" }] },
  { id: "S3.8", by: [{ field: "controller.form", equals: "Société par actions simplifiée" }] },
  {
    id: "S3.9",
    by: [
      { field: "controller.email", equals: "not stated" },
      { field: "controller.address", equals: "not stated" },
      { field: "controller.phone", equals: "not stated" },
      { field: "dpo", equals: "not stated" },
      { field: "choice.lifetime", equals: "not stated" },
      { field: "retention", equals: "not stated" },
    ],
  },
];
