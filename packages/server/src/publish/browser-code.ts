// The built files of @temoin/browser and their hashes.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { sha256 } from "../sha256.ts";

export const codeNames = ["gate", "connect", "page", "report", "banner", "preferences", "placeholder", "forget"] as const;
export type CodeName = (typeof codeNames)[number];

export interface BrowserCode {
  readonly files: Readonly<Record<CodeName, string>>;
  /** By id, only those that were asked for. */
  readonly bridges: Readonly<Record<string, string>>;
  /** Of all of them, by the name of the built file. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Reads them anew at every call; they are small. Throws, saying what to run, when they were never built. */
export async function readBrowserCode(bridgeIds: readonly string[] = []): Promise<BrowserCode> {
  const files = await readAll(codeNames, (name) => name);
  const bridges = await readAll(bridgeIds, (id) => `bridges/${id}`);
  return {
    files: Object.fromEntries(files.map(({ name, code }) => [name, code])) as Record<CodeName, string>,
    bridges: Object.fromEntries(bridges.map(({ name, code }) => [name, code])),
    hashes: Object.fromEntries([...files, ...bridges].map(({ file, code }) => [file, sha256(code)])),
  };
}

function readAll(names: readonly string[], fileOf: (name: string) => string) {
  return Promise.all(names.map(async (name) => ({ name, file: fileOf(name), code: await readBuilt(fileOf(name)) })));
}

const { resolve } = createRequire(import.meta.url);

async function readBuilt(name: string): Promise<string> {
  const file = `@temoin/browser/dist/${name}.js`;
  try {
    return await readFile(resolve(file), "utf8");
  } catch (cause) {
    throw new Error(`The browser code is not built: ${file} is missing. Run "npm run build" first.`, { cause });
  }
}
