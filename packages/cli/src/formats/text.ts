// For people: place, severity and rule, then what is wrong and what to do.
import { atLeast, type Finding, severities } from "@temoin/register";
import type { Format } from "./format.ts";

export const text: Format = (files, failOn) => {
  const blocks = files.flatMap((checked) => {
    // Why a file cannot be read goes to standard error.
    if ("fault" in checked) return [];
    const findings = checked.findings.map((finding) => findingText(checked.file, finding));
    return [...findings, summary(checked.file, checked.findings)];
  });
  const failing = files
    .flatMap((checked) => ("findings" in checked ? checked.findings : []))
    .filter(({ severity }) => atLeast(severity, failOn));
  return [...blocks, ...(failing.length > 0 ? [`${failing.length} at or over ${failOn} (--fail-on).`] : [])].join("\n\n");
};

function findingText(file: string, { line = 1, column = 1, severity, rule, where, message, mend }: Finding): string {
  return `${file}:${line}:${column}  ${severity}  ${rule}${where === "" ? "" : `  (${where})`}\n  ${message}\n  ${mend}`;
}

function summary(file: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${file}: no findings.`;
  const counts = severities
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}`);
  return `${file}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"} (${counts.join(", ")}).`;
}
