// Sees what the parser or a script adds to the page, also after a change of route (K07).
import { refresh } from "./activate/index.ts";
import type { Gate } from "./gate.ts";

export function watch(gate: Gate): void {
  new MutationObserver((records) => {
    // Most changes of a busy page are texts: they cost nothing.
    const isElement = ({ nodeType }: Node) => nodeType === 1;
    if (!records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isElement))) return;
    refresh(gate);
  }).observe(document, { childList: true, subtree: true });
}
