// Loads what the gate itself does not carry, in the page's language, when it is first needed.
import type { BannerAsset, PlaceholderAsset, PreferencesAsset } from "../host.ts";
import type { Gate } from "./gate.ts";
import { placesOf } from "./language.ts";

interface Assets {
  banner: BannerAsset;
  preferences: PreferencesAsset;
  placeholder: PlaceholderAsset;
}

/** undefined when it cannot be loaded: what it would have opened stays held. The browser keeps what it loaded. */
export function load<K extends keyof Assets>(gate: Gate, kind: K): Promise<Assets[K] | undefined> {
  return import(placesOf(gate)[kind]).catch(() => undefined);
}
