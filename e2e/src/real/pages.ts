// A page of a shop: the gate first, the link to the choice the site's own.
import type { File } from "./world.ts";

export interface Content {
  /** Markup after the gate. */
  readonly head?: string;
  readonly body: string;
}

export function page({ head = "", body }: Content): File {
  return {
    type: "text/html",
    body: `<!doctype html><html lang="en"><head><script src="/temoin/gate.js"></script><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${head}</head><body>${body}<footer><a href="/temoin/policy" data-temoin-open>Cookies</a></footer></body></html>`,
  };
}

export function scriptFile(body: string): File {
  return { type: "text/javascript", body };
}
