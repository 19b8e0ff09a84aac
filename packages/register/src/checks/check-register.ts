// Runs every check on a register. A check that fails is one finding, never a dead run.
import { type Finding, severities } from "../finding.ts";
import type { Check, CheckContext } from "./check.ts";
import { checks } from "./index.ts";

/** All findings, the worst first, then by place. `only`: the checks to run, all when left out. */
export function checkRegister(context: CheckContext, only: readonly Check[] = checks): Finding[] {
  return only.flatMap((check) => findingsOf(check, context)).sort(bySeverityThenPlace);
}

function findingsOf(check: Check, context: CheckContext): Finding[] {
  try {
    return [...check.check(context)].map((finding) => ({
      ...finding,
      rule: check.id,
      severity: finding.severity ?? check.severity,
      message: sentence(finding.message),
    }));
  } catch (error) {
    const message = `The check "${check.id}" stopped: ${error instanceof Error ? error.message : String(error)}.`;
    const mend = "This is a bug of Témoin: report it, and do not count this rule as passed.";
    return [{ rule: "check-failed", severity: "high", where: "", message, mend }];
  }
}

/** Messages may start with what a register calls a thing. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function bySeverityThenPlace(a: Finding, b: Finding): number {
  const worse = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return worse || compare(a.where, b.where) || compare(a.rule, b.rule);
}

/** Numbers in places count as numbers: trackers[2] comes before trackers[10]. No locale, so that every machine agrees. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.replace(/\d+/g, (digits) => digits.padStart(6, "0"))) as [string, string];
  return left < right ? -1 : Number(left > right);
}
