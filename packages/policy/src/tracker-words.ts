// How the page names what trackers are made of: lifetime, technique, purpose.
import { NOT_STATED, purposeOf, type Storage } from "@temoin/register";
import { code, link } from "./blocks.ts";
import type { Line } from "./document.ts";
import type { PartContext } from "./part.ts";

/** A lifetime in words: an open one by its sentence, a span by Intl. */
export function lifetimeText(lifetime: string, { words, formats }: Pick<PartContext, "words" | "formats">): string {
  if (lifetime === "session" || lifetime === "forever" || lifetime === "browser") return words.lifetime[lifetime];
  return lifetime === NOT_STATED ? words.page.unstated : formats.duration(lifetime);
}

/** A technique in words, with the name that programmers and browsers' settings give it. */
export function storageLine(storage: Storage, { words }: PartContext): Line {
  const apis: Partial<Record<Storage, string>> = {
    localStorage: "localStorage",
    sessionStorage: "sessionStorage",
    indexedDB: "IndexedDB",
    cacheStorage: "Cache API",
  };
  const api = apis[storage];
  return api ? [words.storage[storage], " (", code(api), ")"] : [words.storage[storage]];
}

/** The title of a purpose, linked to its row; its id when the register does not define it. */
export function purposeLine(id: string, { register, say }: PartContext): Line {
  const purpose = purposeOf(register, id);
  return purpose ? [link(`#purpose-${id}`, say(purpose.title))] : [code(id)];
}
