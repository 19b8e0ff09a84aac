// The output folder: only what an earlier build of ours wrote is ever removed or written over.
import { constants } from "node:fs";
import { access, copyFile, mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, normalize, sep } from "node:path";
import { CannotRun } from "../command.ts";

/** Lists the files of the last build. */
export const MARKER = ".temoin-build.json";

/** Bytes to write, or the path of a file to copy. */
export type Content = Uint8Array | string;

/** Throws {@link CannotRun} when something of somebody else's is in the way; nothing has been changed then. */
export async function writeOutput(out: string, files: ReadonlyMap<string, Content>): Promise<void> {
  const earlier = await filesOfLastBuild(out);
  for (const path of files.keys()) {
    if (!earlier.includes(path) && (await exists(join(out, path))))
      throw new CannotRun(
        `${join(out, path)} is in the way and was not made by temoin build. Move it, or write --out with another folder.`,
      );
  }
  await mkdir(out, { recursive: true });
  // Before anything else: a build that is broken off can then be done again.
  await mark(out, [...new Set([...earlier, ...files.keys()])]);
  for (const path of earlier) if (!files.has(path)) await remove(out, path);
  for (const [path, content] of files) {
    const place = join(out, path);
    await mkdir(dirname(place), { recursive: true });
    if (typeof content === "string") await copyFile(content, place);
    else await writeFile(place, content);
  }
  await mark(out, [...files.keys()]);
}

/** None when the folder is new or empty. */
async function filesOfLastBuild(out: string): Promise<string[]> {
  const names = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new CannotRun(`${out} cannot be used: ${error.message}. Write --out with a folder of its own.`);
  });
  if (names.length === 0) return [];
  const files = await readFile(join(out, MARKER), "utf8")
    .then(JSON.parse)
    .catch(() => undefined);
  if (files?.temoin === 1 && Array.isArray(files.files)) return files.files.filter(isInside);
  throw new CannotRun(`${out} is not empty and was not made by temoin build. Empty it, or write --out with another folder.`);
}

/** A list that somebody changed shall not make us remove anything elsewhere. */
function isInside(path: unknown): path is string {
  return typeof path === "string" && path !== "" && !/^[/\\]|^\w:/.test(path) && normalize(path).split(sep)[0] !== "..";
}

function mark(out: string, files: readonly string[]): Promise<void> {
  return writeFile(join(out, MARKER), `${JSON.stringify({ temoin: 1, files }, null, 1)}\n`);
}

async function remove(out: string, path: string): Promise<void> {
  await rm(join(out, path), { force: true });
  // Folders that this leaves empty go too.
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if (
      !(await rmdir(join(out, folder)).then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
