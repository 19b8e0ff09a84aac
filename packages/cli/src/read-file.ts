// Reads a register's file, or says why it cannot be read and what to do.
import { readFile, stat } from "node:fs/promises";

/** Registers are some thousand lines; a file past this is something else. In bytes. */
const LARGEST = 20_000_000;

export type ReadFile = { readonly text: string } | { readonly fault: string };

export async function readRegisterFile(file: string): Promise<ReadFile> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST)
      return { fault: `${file} has ${Math.round(size / 1e6)} MB; a register has far less. Is it the right file?` };
    return { text: await readFile(file, "utf8") };
  } catch (error) {
    return { fault: faultOf(file, error) };
  }
}

const reasons: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `There is no file ${file}. Check the path; it is taken from the current folder.`,
  EISDIR: (file) => `${file} is a folder. Name the register in it, such as ${file.replace(/\/$/, "")}/register.yaml.`,
  EACCES: (file) => `${file} may not be read. Give this user the right to read it.`,
  ENOTDIR: (file) => `There is no file ${file}: a part of its path is a file, not a folder.`,
};

function faultOf(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code]?.(file) ?? `${file} cannot be read: ${error instanceof Error ? error.message : error}.`;
}
