// Forms that a script sends away by itself, until the page's part is here: it judges them better.
import type { Gate } from "../gate.ts";
import { hook } from "./hook.ts";
import { reachOf } from "./reach.ts";
import type { Scope } from "./scope.ts";

export function guardForms(gate: Gate, scope: Scope): void {
  hook(scope.HTMLFormElement.prototype, "submit", (run, args, self) => {
    const form = self as HTMLFormElement;
    const may = gate._maySend?.(form) ?? reachOf(gate, form.getAttribute("action")).may;
    if (may) run(args);
  });
}
