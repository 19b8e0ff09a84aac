// A consent tool as a site uses it: its markup, its files, its buttons, its own way to hold a script.

export interface File {
  readonly type: string;
  readonly body: Uint8Array;
}

/** The third party's script that waits for the choice, in the notation of each tool. */
export const GATED = "https://tag.declared.test/tag.js";
/** Cookies, keys and databases of the declared third party begin like this. */
export const DECLARED_NAMES = "d_";

export interface Tool {
  readonly name: string;
  /** Stands first in <head>. */
  readonly head?: string;
  /** Stands first in <body>, for what cannot run earlier. */
  readonly body?: string;
  /** By path on the site. */
  readonly files?: ReadonlyMap<string, File>;
  /** Markup of {@link GATED}, for tools that take it in the page; the others have it in their configuration. */
  readonly gated?: string;
  /** CSS selectors of the first layer's buttons. */
  readonly buttons?: { readonly accept: string; readonly refuse: string };
  /** JavaScript that takes consent back by the tool's documented call. */
  readonly withdraw?: string;
  /** True when hosts can be declared to it, so that it may hold them without annotation. */
  readonly hosts?: true;
  /** Stands before the site. */
  readonly before?: (site: (request: Request) => Response | Promise<Response>) => (request: Request) => Promise<Response>;
  readonly stop?: () => Promise<void>;
}
