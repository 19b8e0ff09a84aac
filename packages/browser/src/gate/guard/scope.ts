// A realm whose natives are guarded: the page's own window, a frame's, or a worker's global scope.

type Constructor = { readonly prototype: object };

/** By name: only what this browser has. */
export type Scope = typeof globalThis & Readonly<Record<string, Constructor | undefined>>;
