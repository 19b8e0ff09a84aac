// One file of a static site, made so that nothing in it runs that needs consent. The gate opens it again in the page.
import { holdMarkup, holdStyle, type MarkupOptions, type Sighting } from "@temoin/middleware";

export interface HeldFile {
  readonly bytes: Uint8Array;
  readonly held: readonly Sighting[];
}

export type Holder = (bytes: Uint8Array) => HeldFile;

/** By the file's ending: undefined for what goes out as it is. `host`: the site's own. */
export function holderFor(path: string, options: Pick<MarkupOptions, "bundle" | "host">): Holder | undefined {
  if (/\.html?$/i.test(path)) return noting(holdMarkup, options);
  return /\.css$/i.test(path) ? noting(holdStyle, options) : undefined;
}

type Hold = (bytes: Uint8Array, options: MarkupOptions) => Uint8Array;

function noting(hold: Hold, options: MarkupOptions): Holder {
  return (bytes) => {
    const held: Sighting[] = [];
    return { bytes: hold(bytes, { ...options, report: (sighting) => held.push(sighting) }), held };
  };
}
