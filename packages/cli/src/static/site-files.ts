// What lies in a static site's folder.
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { CannotRun } from "../command.ts";

/** Paths relative to `folder`, with "/" between names, in the order of their names. Links count as what they lead to. */
export async function siteFiles(folder: string): Promise<string[]> {
  const root = await realpath(folder).catch(() => {
    throw new CannotRun(`There is no folder ${folder}. Write --html with the folder that your site is in.`);
  });
  if (!(await stat(root)).isDirectory())
    throw new CannotRun(`${folder} is a file. Write --html with the folder that your site is in.`);
  return walk(root, root, []);
}

async function walk(root: string, folder: string, above: readonly string[]): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const real = await realpath(path).catch(() => undefined);
    const shown = relative(root, path).split(sep).join("/");
    if (real === undefined) throw new CannotRun(`${shown} is a link that leads nowhere. Mend or remove it.`);
    // What lies outside was perhaps never meant to be published.
    if (real !== root && !real.startsWith(root + sep))
      throw new CannotRun(`${shown} leads out of the site's folder. Copy the file in, or remove the link.`);
    if (above.includes(real)) throw new CannotRun(`${shown} is a link to a folder that it lies in. Remove it.`);
    const entry = await stat(path);
    if (entry.isDirectory()) found.push(...(await walk(root, path, [...above, await realpath(folder)])));
    else if (entry.isFile()) found.push(shown);
  }
  return found;
}
