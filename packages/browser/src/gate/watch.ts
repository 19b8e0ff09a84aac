// Sees what the parser or a script adds to the page, also after a change of route (K07).
import type { Gate } from "./gate.ts";
import { hold } from "./guard/markup.ts";

export function watch(gate: Gate): void {
  new MutationObserver((records) => {
    // A script that the parser adds has not run yet: it runs when this is done, or not at all.
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) hold(gate, node as Element);
    gate._seen?.(records);
  }).observe(document, { childList: true, subtree: true });
}
