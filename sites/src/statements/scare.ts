// S4: SCARE on Opendatasoft.
import type { Statement } from "./statement.ts";

export const scare: readonly Statement[] = [
  { id: "S4.1", by: [{ note: "proper-working" }] },
  { id: "S4.2", by: [{ note: "necessary-without-consent" }, { field: "purposes.necessary.basis", equals: "exempt" }] },
  { id: "S4.3", by: [{ note: "anonymous-statistics" }] },
  { id: "S4.4", by: [{ note: "kinds-of-cookies" }, { field: "services.*.party", equals: "first" }] },
  {
    id: "S4.5",
    by: [
      { field: "services.*.provider.name", equals: "Opendatasoft" },
      // The fourth row alone does not say where it is used.
      ...["sessionid", "django_language", "csrftoken"].map((name) => ({
        field: `services.opendatasoft.trackers[${name}].places`,
        equals: ["front office", "back office"],
      })),
    ] as const,
  },
  {
    id: "S4.6",
    by: [
      { field: "version.date", equals: "not stated" },
      { field: "controller", equals: "not stated" },
      { field: "dpo", equals: "not stated" },
      { field: "services.*.trackers[*].lifetime", equals: "not stated" },
      { field: "retention", equals: "not stated" },
      { field: "choice.lifetime", equals: "not stated" },
    ],
  },
];
