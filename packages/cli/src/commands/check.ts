// temoin check: is the register complete and lawful?
import { parseArgs } from "node:util";
import { atLeast, type Severity, severities } from "@temoin/register";
import { checkText } from "../check-text.ts";
import { type Command, type ExitCode, type Output, UsageError } from "../command.ts";
import type { CheckedFile, Format } from "../formats/format.ts";
import { formats } from "../formats/index.ts";
import { readRegisterFile } from "../read-file.ts";

export const check: Command = {
  name: "check",
  summary: "Tell what is missing or unlawful in a register.",
  help: `Usage: temoin check REGISTER... [OPTIONS]

Reads registers and tells what is missing, contradictory or unlawful in them: where it is, and what to write instead.

  --format text|json   text for people (default), json for programs
  --fail-on SEVERITY   exit with 1 from this severity on: ${severities.join(", ")} (default: high)

Example: temoin check register.yaml --fail-on medium`,

  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: "string", default: "text" }, "fail-on": { type: "string", default: "high" } },
    });
    const format = formatOf(values.format);
    const failOn = severityOf(values["fail-on"]);
    if (positionals.length === 0) throw new UsageError('name at least one register, such as "temoin check register.yaml".');

    const files = await Promise.all(positionals.map(checkFile));
    const report = format(files, failOn);
    if (report !== "") output.out(report);
    return exitCode(files, failOn, output);
  },
};

async function checkFile(file: string): Promise<CheckedFile> {
  const read = await readRegisterFile(file);
  if ("fault" in read) return { file, fault: read.fault };
  const { register, findings } = checkText(read.text);
  return { file, site: register?.site.id, findings };
}

function exitCode(files: readonly CheckedFile[], failOn: Severity, output: Output): ExitCode {
  const faults = files.flatMap((checked) => ("fault" in checked ? [checked.fault] : []));
  for (const fault of faults) output.err(`temoin check: ${fault}`);
  if (faults.length > 0) return 2;
  return files.some((checked) => "findings" in checked && checked.findings.some(({ severity }) => atLeast(severity, failOn)))
    ? 1
    : 0;
}

function formatOf(name: string): Format {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format) return format;
  throw new UsageError(`there is no format "${name}". Write --format ${Object.keys(formats).join(" or --format ")}.`);
}

function severityOf(name: string): Severity {
  const severity = severities.find((known) => known === name);
  if (severity) return severity;
  throw new UsageError(`there is no severity "${name}". Write --fail-on with one of ${severities.join(", ")}.`);
}
