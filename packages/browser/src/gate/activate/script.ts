// <script type="text/plain" data-temoin>: runs once, in document order, as it would have without the gate.
import { allowed, type Gate } from "../gate.ts";
import { policy } from "../trusted.ts";

const HELD = "text/plain";

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
  if (gate._blocker && !held.src) gate._blocker.then(run).catch(() => {});
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
    // A source set here would need a trusted URL; so would code in a handler.
    if (name !== "src") made.setAttribute(name, name.startsWith("on") ? policy.createScript(value) : value);
  }
  made.type = held.dataset.type ?? "";
  made.nonce = held.nonce;
  made.async = held.hasAttribute("async");
  if (held.src) made.src = policy.createScriptURL(held.src);
  else made.text = policy.createScript(held.text);
  if (held.src && !made.async) {
    gate._blocker = new Promise((done) => {
      for (const type of ["load", "error"]) made.addEventListener(type, done);
    });
  }
  return made;
}
