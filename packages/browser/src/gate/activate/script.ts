// <script type="text/plain" data-temoin>: runs once, in document order, as it would have without the gate.
import { allowed, type Gate } from "../gate.ts";
import { trusted } from "../trusted.ts";

const HELD = "text/plain";
/** Attributes that are not copied: they held the script, or are set by hand. */
const own = ["type", "data-type", "src", "nonce", "async"];

export function script(held: HTMLScriptElement, open: boolean, gate: Gate, id: string): void {
  if (!open || held.type !== HELD || !isComplete(held)) return;
  // With another type nothing sees this element as held any more: it is opened once.
  held.type = "temoin";
  const run = () => {
    if (held.isConnected && allowed(gate, id)) {
      gate._ran.add(id);
      held.replaceWith(copy(held, gate));
    } else held.type = HELD;
  };
  // Like a browser: inline code waits for the external script before it, an external one only for its turn.
  if (gate._blocker && !held.src) afterLoad(gate._blocker, run);
  else run();
}

/** The parser may have stopped in the middle of an inline script: until something follows, wait. */
function isComplete(held: HTMLScriptElement): boolean {
  for (let node: Node | null = held; node; node = node.parentNode) if (node.nextSibling) return true;
  return !!held.src || document.readyState !== "loading";
}

function copy(held: HTMLScriptElement, gate: Gate): HTMLScriptElement {
  const made = document.createElement("script");
  for (const { name, value } of held.attributes) {
    if (!own.includes(name)) made.setAttribute(name, name.startsWith("on") ? trusted("createScript", value) : value);
  }
  made.type = held.dataset.type ?? "";
  made.nonce = held.nonce;
  made.async = held.hasAttribute("async");
  if (held.src) made.src = trusted("createScriptURL", held.src);
  else made.text = trusted("createScript", held.text);
  if (held.src && !made.async) {
    gate._blocker = made;
    afterLoad(made, () => {
      if (gate._blocker === made) gate._blocker = undefined;
    });
  }
  return made;
}

function afterLoad(element: HTMLScriptElement, done: () => void): void {
  element.addEventListener("load", done);
  element.addEventListener("error", done);
}
