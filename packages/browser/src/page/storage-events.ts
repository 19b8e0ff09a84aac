// Storage events name the area that changed: for the page that is what it got in the area's place.
import type { Gate } from "../gate/gate.ts";

export function guardStorageEvents(gate: Gate): void {
  /** Areas of events that the page made itself. */
  const given = new WeakMap<object, unknown>();
  gate._hook(window, "StorageEvent", (run, [type, init]) => {
    const { storageArea, ...more } = Object(init) as StorageEventInit;
    const event = run([type, more]) as object;
    if (storageArea) given.set(event, storageArea);
    return event;
  });
  const own: Parameters<Gate["_hook"]>[2] = (run, _args, self) => {
    const area = run([]) as Storage | null;
    return given.get(self) ?? (area && gate._standFor?.(area)) ?? null;
  };
  gate._hook(StorageEvent.prototype, "storageArea", own, "get");
}
