// What a policy page must tell and the register does not state.
import type { Severity } from "../finding.ts";
import { NOT_STATED, type Register } from "../schema.ts";
import type { Check } from "./check.ts";

interface Part {
  readonly where: string;
  readonly severity: Severity;
  readonly name: string;
  readonly mend: string;
  /** True when the register says nothing. */
  missing(register: Register): boolean;
}

const parts: readonly Part[] = [
  {
    where: "controller",
    severity: "high",
    name: "Who is responsible for the site",
    mend: "Write the controller's name, address and e-mail address.",
    missing: ({ controller }) => controller === NOT_STATED,
  },
  {
    where: "controller",
    severity: "high",
    name: "How to reach the controller",
    mend: "Write at least one of controller.email, controller.address and controller.phone.",
    missing: ({ controller }) => controller !== NOT_STATED && !isReachable(controller),
  },
  {
    where: "dpo",
    severity: "medium",
    name: "How to reach the data protection officer",
    mend: "Write an address under dpo; without an officer, the address that answers such questions.",
    missing: ({ dpo }) => dpo === NOT_STATED || !isReachable(dpo),
  },
  {
    where: "version.date",
    severity: "medium",
    name: "The date of the policy",
    mend: "Write the day on which this version was published, such as 2026-11-21.",
    missing: ({ version }) => version.date === NOT_STATED,
  },
  {
    where: "version.number",
    severity: "low",
    name: "The version of the policy",
    mend: 'Write a number in quotes, such as "1.0".',
    missing: ({ version }) => version.number === NOT_STATED,
  },
  {
    where: "choice.lifetime",
    severity: "medium",
    name: "How long a choice is kept",
    mend: "Write the time; until then the profile's own applies.",
    missing: ({ choice }) => choice.lifetime === NOT_STATED,
  },
  {
    where: "retention",
    severity: "medium",
    name: "How long what trackers record is kept",
    mend: "Write the longest time.",
    missing: ({ retention }) => retention === NOT_STATED,
  },
  {
    where: "site.hosts",
    severity: "medium",
    name: "Which hosts the choice covers",
    mend: "Write every host of the site.",
    missing: ({ site }) => site.hosts === NOT_STATED,
  },
];

export const check: Check = {
  id: "policy-part-missing",
  severity: "high",
  basis: "E01, E05, C14; GDPR art. 13(1)(a)-(b) and 13(2)(a)",
  *check({ register }) {
    for (const { where, severity, name, mend, missing } of parts) {
      if (missing(register)) yield { where, severity, message: `${name} is not stated.`, mend };
    }
  },
};

type Contact = { readonly [way in "email" | "address" | "phone"]?: string | undefined };

function isReachable({ email, address, phone }: Contact): boolean {
  return [email, address, phone].some((way) => way !== undefined && way !== NOT_STATED);
}
