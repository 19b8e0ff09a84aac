// Sees what the parser or a script adds to the page, also after a change of route (K07).
import { refresh } from "./activate/index.ts";
import type { Gate } from "./gate.ts";
import { placeLink } from "./standing-link.ts";

export function watch(gate: Gate): void {
  new MutationObserver((records) => {
    if (!records.some(({ addedNodes, removedNodes }) => hasElement(addedNodes) || hasElement(removedNodes))) return;
    refresh(gate);
    placeLink(gate);
  }).observe(document, { childList: true, subtree: true });
}

/** Most changes of a busy page are texts: they cost nothing. */
function hasElement(nodes: NodeList): boolean {
  return [...nodes].some(({ nodeType }) => nodeType === 1);
}
