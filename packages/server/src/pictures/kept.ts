// The pictures that are kept of an edition: which there are, and what a record says of them.
import type { Store } from "../store/store.ts";

export interface KeptPicture {
  readonly layer: string;
  readonly language: string;
  /** In pixels. */
  readonly width: number;
  /** Of the file, 64 hexadecimal characters. */
  readonly sha256: string;
  /** Its name among the site's kept files. */
  readonly file: string;
}

/** What was taken in one go: a small file beside the pictures. */
export interface PictureSet {
  readonly temoin: 1;
  /** Full hash. */
  readonly edition: string;
  /** ISO 8601. */
  readonly takenAt: string;
  /** Name and version. */
  readonly browser: string;
  readonly pictures: readonly KeptPicture[];
}

/** Width of the picture that a record names, in pixels. */
const NAMED = 1280;

/** All names of sets begin so, then comes the short hash of the edition. */
export const SETS = "pictures-";

/** Oldest first; of one edition, by its short hash, or of all. */
export async function pictureSets(store: Store, site: string, short?: string): Promise<readonly PictureSet[]> {
  const names = await store.fileNames(site, short === undefined ? SETS : `${SETS}${short}.`);
  const files = await Promise.all(names.map((name) => store.file(site, name)));
  const sets = files.flatMap((file) => (file ? [JSON.parse(new TextDecoder().decode(file.body)) as PictureSet] : []));
  return sets.sort((one, other) => (one.takenAt < other.takenAt ? -1 : 1));
}

/** SHA-256 of the newest wide picture of each layer in each language, by "banner-fr". */
export type Screenshots = Readonly<Record<string, string>>;

/**
 * Tells the pictures of an edition that are kept by now: they come later than the edition and perhaps from another process.
 * `every`: milliseconds for which an answer is believed; not each choice can pay for reading them anew.
 */
export function screenshotsOf(store: Store, site: string, short: string, every = 1_000): () => Promise<Screenshots> {
  let read: Promise<Screenshots> | undefined;
  let until = 0;
  return () => {
    const now = performance.now();
    if (!read || now >= until) {
      until = now + every;
      read = pictureSets(store, site, short).then(newest);
      // A failure is told to who asked, and not believed any longer.
      read.catch(() => {
        until = 0;
      });
    }
    return read;
  };
}

function newest(sets: readonly PictureSet[]): Screenshots {
  const wide = sets.flatMap(({ pictures }) => pictures).filter(({ width }) => width === NAMED);
  return Object.fromEntries(wide.map(({ layer, language, sha256 }) => [`${layer}-${language}`, sha256]));
}
