// The same page twice: with the gate, and as it would be without.
import type { File } from "./world.ts";

export interface Content {
  /** Markup after the gate's place. */
  readonly head?: string;
  readonly body: string;
}

/** Under `path` with the gate, under `/bare` + `path` without. The link to the choice is the site's own, so that both have it. */
export function bothPages(path: string, { head = "", body }: Content): Record<string, File> {
  const page = (gate: string): File => ({
    type: "text/html",
    body: `<!doctype html><html lang="en"><head>${gate}<meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,">${head}</head><body>${body}<footer><a href="/temoin/policy" data-temoin-open>Cookies</a></footer></body></html>`,
  });
  return { [path]: page(`<script src="/temoin/gate.js"></script>`), [`/bare${path}`]: page("") };
}

export function scriptFile(body: string): File {
  return { type: "text/javascript", body };
}
