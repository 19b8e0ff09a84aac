// The gate as the assets see it.
import { choiceState } from "@temoin/register/consent";
import type { Host } from "../host.ts";
import { wishAll } from "../wish.ts";
import { choose } from "./choose.ts";
import { allowed, decideNow, type Gate, readGpc } from "./gate.ts";
import { keep, readKept } from "./storage.ts";
import { openPreferences } from "./ui.ts";

export function makeHost(gate: Gate): Host {
  return {
    data: gate._data,
    get gpc() {
      return readGpc() && gate._data.bundle.purposes.some(({ sale }) => sale);
    },
    stored: () => decideNow(gate._data, gate._decision.choice, false),
    state: () => gate._decision.choice && choiceState(gate._data.bundle, gate._decision.choice),
    all: (granted) => wishAll(gate._data.bundle, granted),
    allowed: (id) => allowed(gate, id),
    receipt: () => readKept().receipt,
    choose: (wish, how, layer) => choose(gate, wish, how, layer),
    open: (partners) => void openPreferences(gate, partners),
    dismiss: () => keep({ dismissed: 1 }),
    on(listener) {
      gate._listeners.add(listener);
      return () => gate._listeners.delete(listener);
    },
  };
}
