// <script type="text/plain" data-temoin>: runs once, in document order, as it would have without the gate.
import { allowed } from "../../gate/gate.ts";
import type { State } from "../state.ts";

const HELD = "text/plain";

export function script(held: HTMLScriptElement, open: boolean, state: State, id: string): void {
  const { src } = held.dataset;
  // Made by a script and never given its address: it is given now, and runs as it would have.
  if (open && src && held.getAttribute("src") !== src) {
    held.src = state._gate._policy.createScriptURL(src);
    state._ran.set(held, id);
  }
  if (!open || held.type !== HELD || !isComplete(held)) return;
  // With another type nothing sees this element as held any more: it is opened once.
  held.type = "temoin";
  const run = () => {
    if (held.isConnected && allowed(state._gate._decision, id)) {
      const made = copy(held, state);
      state._ran.set(made, id);
      held.replaceWith(made);
    } else held.type = HELD;
  };
  // Like a browser: inline code waits for the external script before it, an external one only for its turn.
  if (state._blocker && !held.src) state._blocker.then(run).catch(() => {});
  else run();
}

/** The parser may have stopped in the middle of an inline script: until something follows, wait. */
function isComplete(held: HTMLScriptElement): boolean {
  for (let node: Node | null = held; node; node = node.parentNode) if (node.nextSibling) return true;
  return !!held.src || document.readyState !== "loading";
}

function copy(held: HTMLScriptElement, state: State): HTMLScriptElement {
  const made = document.createElement("script");
  for (const { name, value } of held.attributes) {
    // A source set here would need a trusted URL; so would code in a handler.
    if (name !== "src") made.setAttribute(name, name.startsWith("on") ? state._gate._policy.createScript(value) : value);
  }
  made.type = held.dataset.type ?? "";
  made.nonce = held.nonce;
  made.async = held.hasAttribute("async");
  if (held.src) made.src = state._gate._policy.createScriptURL(held.src);
  else made.text = state._gate._policy.createScript(held.text);
  if (held.src && !made.async) {
    state._blocker = new Promise((done) => {
      for (const type of ["load", "error"]) made.addEventListener(type, done);
    });
  }
  return made;
}
