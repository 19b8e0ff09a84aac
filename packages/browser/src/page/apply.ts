// A choice takes effect: what is held is taken back and deleted first, then the rest opens.
import { type Choice, choiceState } from "@temoin/register/consent";
import type { Gate } from "../gate/gate.ts";
import { reachOf } from "../gate/guard/reach.ts";
import { isSame } from "../wish.ts";
import { refresh } from "./activate/index.ts";
import { erase } from "./erase.ts";
import type { State } from "./state.ts";

export function apply(state: State, choice: Choice | undefined): void {
  const { _gate } = state;
  const before = _gate._decision.choice;
  _gate._decide(choice);
  _gate._state = _gate._decision.choice && choiceState(_gate._data.bundle, _gate._decision.choice);
  closeHeld(_gate);
  const { choice: now, ask } = _gate._decision;
  // Told first: what opens next finds its own consent API told already.
  if (before && now ? !isSame(_gate._data.bundle, before, now) : before !== now) {
    state._widened = true;
    tell(_gate);
  }
  erase(state);
  refresh(state);
  if (!ask) state._closeBanner?.();
}

function tell({ _listeners }: Gate): void {
  for (const listener of _listeners) {
    try {
      listener();
    } catch {
      // The site's own code: its fault must not stop the others.
    }
  }
}

/** Ends the connections to hosts that are no longer in reach. */
function closeHeld(gate: Gate): void {
  const open = gate._open.splice(0).filter(([made, address]) => reachOf(gate, address).may || made.deref()?.close());
  gate._open.push(...open);
}
