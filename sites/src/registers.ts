// The five sites' registers, read from disk: one YAML file per site, beside this folder.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Register, readRegister } from "@temoin/register";
import type { Site } from "./site.ts";

export type SiteId = Site["id"];

/** In the order in which their policies are numbered. */
export const siteIds = ["lucca", "cexro", "saas", "inmemori", "scare"] as const satisfies readonly SiteId[];

export interface LoadedRegister {
  /** Absolute path of the YAML file. */
  readonly path: string;
  readonly text: string;
  readonly register: Register;
}

/** Reads all five. Throws when one cannot be read: they are part of the project, so that is our own mistake. */
export async function loadRegisters(): Promise<Record<SiteId, LoadedRegister>> {
  const loaded = await Promise.all(siteIds.map(async (id) => [id, await load(id)] as const));
  return Object.fromEntries(loaded) as Record<SiteId, LoadedRegister>;
}

async function load(id: SiteId): Promise<LoadedRegister> {
  const path = fileURLToPath(new URL(`../${id}/register.yaml`, import.meta.url));
  const text = await readFile(path, "utf8");
  const { register, findings } = readRegister(text);
  if (!register) throw new Error(findings.map(({ line, message, mend }) => `${path}:${line} ${message} ${mend}`).join("\n"));
  return { path, text, register };
}
