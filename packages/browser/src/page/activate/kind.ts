// One kind of declared markup: how it is opened, and how it is held again.
import type { State } from "../state.ts";

/** May be called again and again on the same element, in any state. */
export type Kind = (element: never, open: boolean, state: State, id: string) => void;

const names = "src srcset imagesrcset href xlink:href poster data ping background style".split(" ");

/** Moves `data-src` and the like to `src`, or takes it back; a `src` of the page's own stays. True when something changed. */
export function setDeclared(element: Element, open: boolean): boolean {
  let changed = false;
  for (const name of names) {
    const declared = element.getAttribute(`data-${name}`);
    if (declared === null || (element.getAttribute(name) === declared) === open) continue;
    if (open) element.setAttribute(name, declared);
    else element.removeAttribute(name);
    changed = true;
  }
  return changed;
}
