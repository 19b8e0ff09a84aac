// Starts the bridges that stand before the gate, and passes every change of the choice on to them.
import type { Bridge, BridgeHost, BridgeSettings } from "./bridge.ts";

/** What the constant BRIDGES holds, in the order in which they are told. */
export type Connected = readonly [start: Bridge, settings: BridgeSettings];

/**
 * Call it once, after the first decision. The answer tells all of them: call that whenever the choice has changed, after the
 * decision and before anything is deleted or opened. Never throws: a vendor's fault must stop neither the others nor the gate.
 */
export function connect(bridges: readonly Connected[], host: Omit<BridgeHost, "on">): () => void {
  const listeners: (() => void)[] = [];
  const on = (listener: () => void) => void listeners.push(listener);
  const guarded = (act: () => void) => {
    try {
      act();
    } catch {
      // Theirs.
    }
  };
  for (const [start, settings] of bridges) guarded(() => start({ ...host, on }, settings));
  return () => {
    for (const listener of listeners) guarded(listener);
  };
}
