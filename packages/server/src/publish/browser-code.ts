// The built files of @temoin/browser and their hashes.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { sha256 } from "../sha256.ts";

export const codeNames = ["gate", "banner", "preferences", "placeholder"] as const;
export type CodeName = (typeof codeNames)[number];

export interface BrowserCode {
  readonly files: Readonly<Record<CodeName, string>>;
  readonly hashes: Readonly<Record<CodeName, string>>;
}

/** Reads them anew at every call; they are small. Throws, saying what to run, when they were never built. */
export async function readBrowserCode(): Promise<BrowserCode> {
  const files = await Promise.all(codeNames.map(async (name) => [name, await readBuilt(name)] as const));
  return {
    files: Object.fromEntries(files) as Record<CodeName, string>,
    hashes: Object.fromEntries(files.map(([name, code]) => [name, sha256(code)])) as Record<CodeName, string>,
  };
}

const { resolve } = createRequire(import.meta.url);

async function readBuilt(name: CodeName): Promise<string> {
  const file = `@temoin/browser/dist/${name}.js`;
  try {
    return await readFile(resolve(file), "utf8");
  } catch (cause) {
    throw new Error(`The browser code is not built: ${file} is missing. Run "npm run build" first.`, { cause });
  }
}
