// A register's file, read and checked, or the reason why nothing can start with it.
import { NOT_STATED, type Register } from "@temoin/register";
import { checkText } from "./check-text.ts";
import { CannotRun } from "./command.ts";
import { text as findingsText } from "./formats/text.ts";
import { readRegisterFile } from "./read-file.ts";

export interface LoadedRegister {
  readonly register: Register;
  /** How many findings `temoin check` would print. */
  readonly findings: number;
}

/** Throws {@link CannotRun} with what to do. */
export async function loadRegister(file: string): Promise<LoadedRegister> {
  const read = await readRegisterFile(file);
  if ("fault" in read) throw new CannotRun(read.fault);
  const { register, findings } = checkText(read.text);
  if (register) return { register, findings: findings.length };
  throw new CannotRun(`${file} is no register yet.\n\n${findingsText([{ file, site: undefined, findings }], "critical")}`);
}

/** As the register states them; none when it does not. */
export function statedHosts({ site }: Register): readonly string[] {
  return site.hosts === NOT_STATED ? [] : site.hosts;
}
