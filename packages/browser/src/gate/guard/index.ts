// All guards of one realm. A new one is a new file and its line here.
import type { Gate } from "../gate.ts";
import { guardCookies } from "./cookies.ts";
import { guardForms } from "./forms.ts";
import { keepText } from "./hook.ts";
import { guardMarkup } from "./markup.ts";
import { guardRealms, guardWorkers } from "./realms.ts";
import type { Scope } from "./scope.ts";
import { guardSinks } from "./sinks.ts";
import { guardStores } from "./stores.ts";
import { guardWebStorage } from "./web-storage.ts";

export function guard(gate: Gate, scope: Scope): void {
  keepText(scope);
  guardSinks(gate, scope);
  guardStores(gate, scope);
  guardWorkers(gate, scope);
  if (!scope.document) return;
  guardRealms(gate, scope);
  guardMarkup(gate, scope);
  guardForms(gate, scope);
  guardCookies(gate, scope);
  guardWebStorage(gate, scope);
}
