// The gate: first in <head>, before anything else runs. Whatever goes wrong in it leaves everything held.
import { allHosts, type Choice, type ChoiceState, contentPolicy } from "@temoin/register/consent";
import type { GateData } from "./contract.ts";
import { makeApi } from "./gate/api.ts";
import { decideNow, type Gate } from "./gate/gate.ts";
import { hook } from "./gate/guard/hook.ts";
import { guard } from "./gate/guard/index.ts";
import { hold } from "./gate/guard/markup.ts";
import { reachOf } from "./gate/guard/reach.ts";
import type { Scope } from "./gate/guard/scope.ts";
import { firstChoice, readText } from "./gate/stored.ts";
import { policy } from "./gate/trusted.ts";
import { watch } from "./gate/watch.ts";

declare const TEMOIN: GateData;
/** In a worker: the page's choice. */
declare const temoinChoice: Choice | undefined;

function createGate(data: GateData, choice: Choice | undefined): Gate {
  const gate: Gate = {
    _data: data,
    _decision: decideNow(data, choice),
    _home: origin.replace(/^.*\/\/|:\d+$/g, ""),
    _reach: new Map(),
    _open: [],
    _early: [],
    _noted: [],
    _policy: policy,
    _hook: hook,
    _listeners: new Set(),
    _decide(made) {
      gate._decision = decideNow(data, made);
      gate._reach.clear();
      hold(gate, document);
    },
  };
  guard(gate, self as unknown as Scope);
  return gate;
}

/**
 * Whatever host nobody declared is held by the browser itself, on every route. A policy cannot be loosened in an open page: so it lets in
 * what is declared, or, strict, what is allowed now, and then a grant may renew the page.
 */
function restrict(gate: Gate): void {
  const { bundle, observe, strict } = gate._data;
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = contentPolicy(allHosts(bundle).filter((host) => !strict || reachOf(gate, `//${host}`).may));
  if (!observe) document.head.append(meta);
}

try {
  if (!self.document) createGate(TEMOIN, temoinChoice);
  else if (!("temoin" in window)) {
    const text = readText();
    const gate = createGate(TEMOIN, firstChoice(text));
    gate._state = /^state=(\w+)/.exec(text)?.[1] as ChoiceState | undefined;
    Object.assign(window, { temoin: makeApi(gate) });
    restrict(gate);
    watch(gate);
    gate._page = import(TEMOIN.page).then(
      (page) => page.start(gate),
      () => undefined,
    );
  }
} catch {
  // Held: the page itself must not suffer.
}
