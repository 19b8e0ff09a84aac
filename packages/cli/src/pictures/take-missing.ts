// Brings together who publishes a site and who drives a browser: the only place where both are known.
import { findBrowser, noBrowser, type Pictures, takePictures } from "@temoin/gather";
import { keepPictures, layersOf, type PublishedSite, pictureSets, type Store, serveInMemory } from "@temoin/server";
import { CannotRun } from "../command.ts";

export interface TakeOptions {
  /** Where the pictures are kept; the edition need not be published there yet. */
  readonly store: Store;
  /** Also where the edition has pictures; those stay. */
  readonly again?: boolean;
  /** Path of the browser, "" for none; found by itself. */
  readonly program?: string;
  readonly signal?: AbortSignal;
}

/** How many pictures were taken and kept: 0 when the edition has some. Throws {@link CannotRun} with what to do. */
export async function takeMissing(site: PublishedSite, options: TakeOptions): Promise<number> {
  const { store, again = false, program = findBrowser() ?? "", signal } = options;
  const { id, edition } = site;
  if (!again && (await pictureSets(store, id, edition.short)).length > 0) return 0;
  if (program === "") throw new CannotRun(noBrowser);
  const taken = await take(site, program, signal);
  await keepPictures(store, edition, taken, new Date());
  return taken.pictures.length;
}

async function take(site: PublishedSite, program: string, signal: AbortSignal | undefined): Promise<Pictures> {
  const { id, hosts, register, languages } = site;
  const host = (hosts[0] ?? `${id}.localhost`).replace(/^\./, "");
  const shown = { host, name: register.site.name, languages, ...layersOf(site) };
  try {
    return await takePictures({ program, fetch: serveInMemory(site), ...shown, ...(signal ? { signal } : {}) });
  } catch (error) {
    // The browser is the machine's, and the library's messages go on for pages.
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new CannotRun(
      `the pictures of ${id} could not be taken with ${program}: ${first} Try again with "temoin pictures", or set CHROME_PATH to another browser.`,
    );
  }
}
