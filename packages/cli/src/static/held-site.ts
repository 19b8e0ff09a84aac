// A static site's files as they go out: held where something in them needs consent, the rest as it is.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Sighting } from "@temoin/middleware";
import type { PublishedSite } from "@temoin/server";
import { holderFor } from "./hold-file.ts";
import type { Content } from "./output.ts";
import { siteFiles } from "./site-files.ts";

/** Path -> bytes, or the file to copy. `print` gets a line for each file in which something was held. */
export async function heldSite(
  folder: string,
  site: Pick<PublishedSite, "bundle" | "hosts"> | undefined,
  print: (line: string) => void,
): Promise<Map<string, Content>> {
  const files = new Map<string, Content>();
  if (!site) return files;
  const { bundle, hosts } = site;
  const host = (hosts[0] ?? "localhost").replace(/^\./, "");
  for (const path of await siteFiles(folder)) {
    const place = join(folder, path);
    const hold = holderFor(path, { bundle, host });
    if (!hold) files.set(path, place);
    else {
      const { bytes, held } = hold(await readFile(place));
      files.set(path, bytes);
      if (held.length > 0) print(`${path}: ${listed(held)}`);
    }
  }
  return files;
}

/** "script counter.example (counter), img pixel.example (undeclared, 3 times)" */
function listed(held: readonly Sighting[]): string {
  const times = new Map<string, { readonly sighting: Sighting; count: number }>();
  for (const sighting of held) {
    const key = `${sighting.name} ${sighting.host}`;
    const found = times.get(key) ?? { sighting, count: 0 };
    times.set(key, found);
    found.count += 1;
  }
  const lines = [...times].map(([key, { sighting, count }]) => {
    const why = sighting.service ?? (sighting.declared ? "declared" : "undeclared");
    return `${key} (${why}${count > 1 ? `, ${count} times` : ""})`;
  });
  return lines.join(", ");
}
