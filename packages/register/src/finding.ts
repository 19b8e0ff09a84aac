// The one shape of a complaint. Checks, the YAML reader and the audit all speak it.

/** Ordered from worst to mildest; the order is that of `--fail-on`. */
export const severities = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof severities)[number];

export interface Finding {
  /** Rule id in kebab-case; equals the name of the file that makes it. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path in the register, such as `services.hotjar.trackers[0].lifetime`; "" for the whole file. */
  readonly where: string;
  /** What is wrong: one whole sentence. */
  readonly message: string;
  /** What to write or do instead: one whole sentence. */
  readonly mend: string;
  /** Position in the YAML text, both from 1, when the finding comes from a file. */
  readonly line?: number;
  readonly column?: number;
}

/** True when `a` is as severe as `b` or worse. */
export function atLeast(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) <= severities.indexOf(b);
}
