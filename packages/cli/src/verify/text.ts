// Findings of a verifier as lines for people.
import type { Finding } from "@temoin/ledger";

export function findingLines(findings: readonly Finding[]): string {
  return findings.map((finding) => `${finding.severity}: ${placeOf(finding)}${finding.message} [${finding.rule}]`).join("\n");
}

function placeOf({ line, leaf, record, field }: Finding): string {
  const parts = [
    line === undefined ? [] : `line ${line}`,
    leaf === undefined ? [] : `leaf ${leaf}`,
    record === undefined ? [] : `record ${record}`,
    field === undefined ? [] : `field ${field}`,
  ].flat();
  return parts.length > 0 ? `${parts.join(", ")}: ` : "";
}
