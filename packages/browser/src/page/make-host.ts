// The gate as the assets see it.
import { allowed, decideNow, readGpc } from "../gate/gate.ts";
import { keep, readKept } from "../gate/storage.ts";
import type { Host } from "../host.ts";
import { wishAll } from "../wish.ts";
import { choose } from "./choose.ts";
import type { State } from "./state.ts";
import { openPreferences } from "./ui.ts";

export function makeHost(state: State): Host {
  const gate = state._gate;
  return {
    data: gate._data,
    get gpc() {
      return readGpc() && gate._data.bundle.purposes.some(({ sale }) => sale);
    },
    stored: () => decideNow(gate._data, gate._decision.choice, false),
    state: () => gate._state,
    all: (granted) => wishAll(gate._data.bundle, granted),
    allowed: (id) => allowed(gate._decision, id),
    receipt: () => readKept().receipt,
    choose: (wish, how, layer) => choose(state, wish, how, layer),
    open: (partners) => void openPreferences(state, partners),
    dismiss: () => keep({ dismissed: 1 }),
    on(listener) {
      gate._listeners.add(listener);
      return () => gate._listeners.delete(listener);
    },
  };
}
