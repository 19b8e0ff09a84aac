// For programs. The shape is stable: members are added, never renamed.
import { atLeast } from "@temoin/register";
import type { Format } from "./format.ts";

export const json: Format = (files, failOn) => {
  const registers = files.map((checked) =>
    "fault" in checked
      ? { file: checked.file, site: null, error: checked.fault, findings: [] }
      : { file: checked.file, site: checked.site ?? null, error: null, findings: checked.findings },
  );
  const failed = registers.some(
    ({ error, findings }) => error !== null || findings.some(({ severity }) => atLeast(severity, failOn)),
  );
  return JSON.stringify({ temoin: 1, failOn, failed, registers }, null, 2);
};
