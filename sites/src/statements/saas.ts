// S2: the nameless SaaS, version 1.3.
import type { Statement } from "./statement.ts";

const banner = { behaviour: "saas: the banner announces exempt cookies, says six months and lets types be chosen one by one" };

export const saas: readonly Statement[] = [
  {
    id: "S2.1",
    by: [
      { field: "choice.lifetime", equals: "6 months" },
      { note: "asked-again" },
      { behaviour: "saas: T10 after accept it asks again after the limit, not before" },
    ],
  },
  { id: "S2.2", by: [{ field: "retention", equals: "13 months" }] },
  { id: "S2.3", by: [{ field: "purposes.advertising.used", equals: false }, { note: "no-advertising" }] },
  { id: "S2.4", by: [{ field: "purposes.essential.basis", equals: "exempt" }, { note: "technical-exempt" }, banner] },
  { id: "S2.5", by: [{ field: "purposes.advertising.basis", equals: "consent" }, { note: "persistent-third-party" }] },
  { id: "S2.6", by: [{ note: "choose-by-type" }, banner] },
  {
    id: "S2.7",
    by: [
      { note: "change-any-time" },
      { behaviour: "saas: T5 withdrawal at any time stops everything at once and deletes what the site can" },
    ],
  },
  {
    id: "S2.8",
    by: [
      { field: "purposes.statistics.basis", equals: "consent" },
      { field: "purposes.functionality.basis", equals: "consent" },
      { behaviour: "saas: T6 one purpose granted opens that purpose only" },
    ],
  },
  { id: "S2.9", by: [{ note: "totals-only" }] },
  { id: "S2.10", by: [{ note: "legal-bases" }, { field: "profile", equals: "fr" }] },
  { id: "S2.11", by: [{ note: "browser-settings" }] },
  {
    id: "S2.12",
    by: [
      { field: "version.number", equals: "1.3" },
      { field: "version.date", equals: "2023-03-30" },
    ],
  },
  { id: "S2.13", by: [{ note: "uses" }] },
];
