// The newest signed checkpoint of each log, kept outside of the database: a database that lost what was vouched for cannot tell so itself.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Heads {
  /** The signed note; undefined when none is known. */
  last(site: string): string | undefined;
  keep(site: string, note: string): void;
}

/** One small file a site in `folder`, which is made. They are no secret: the same is at /temoin/log/checkpoint. */
export function headsIn(folder: string): Heads {
  const fileOf = (site: string) => join(folder, `${site}.checkpoint`);
  const known = new Map<string, string>();
  return {
    last(site) {
      const note = known.get(site) ?? read(fileOf(site));
      if (note !== undefined) known.set(site, note);
      return note;
    },
    keep(site, note) {
      if (known.get(site) === note) return;
      mkdirSync(folder, { recursive: true });
      // Two processes may keep theirs at once: each writes a file of its own. An older head is weaker, never wrong.
      const fresh = `${fileOf(site)}.${process.pid}`;
      writeFileSync(fresh, note);
      renameSync(fresh, fileOf(site));
      known.set(site, note);
    },
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
