// The gate: first in <head>, before anything else runs. Whatever goes wrong in it leaves everything held.
import type { GateData } from "./contract.ts";
import { refresh } from "./gate/activate/index.ts";
import { makeApi } from "./gate/api.ts";
import { storedChoice } from "./gate/apply.ts";
import { sendPending } from "./gate/choose.ts";
import { erase } from "./gate/erase.ts";
import { createGate } from "./gate/gate.ts";
import { makeHost } from "./gate/make-host.ts";
import { listenForOpen } from "./gate/standing-link.ts";
import { sync } from "./gate/sync.ts";
import { ask, interactive, tell } from "./gate/ui.ts";
import { watch } from "./gate/watch.ts";

declare const TEMOIN: GateData;

function start(data: GateData): void {
  if ("temoin" in window) return;
  const gate = createGate(data, storedChoice(data), makeHost);
  Object.assign(window, { temoin: makeApi(gate, gate._host) });
  watch(gate);
  listenForOpen(gate._host.open);
  sync(gate);
  erase(gate);
  sendPending(gate);
  ask(gate);
  interactive().then(() => {
    refresh(gate);
    tell(gate);
  });
}

try {
  start(TEMOIN);
} catch {
  // Held: the page itself must not suffer.
}
