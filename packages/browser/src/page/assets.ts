// Loads what the page's part itself does not carry, in the page's language, when it is first needed.

import type { PageData } from "../contract.ts";
import type { BannerAsset, PlaceholderAsset, PreferencesAsset } from "../host.ts";
import { placesOf } from "./language.ts";

interface Assets {
  banner: BannerAsset;
  preferences: PreferencesAsset;
  placeholder: PlaceholderAsset;
}

/** undefined when it cannot be loaded: what it would have opened stays held. The browser keeps what it loaded. */
export function load<K extends keyof Assets>(texts: PageData, kind: K): Promise<Assets[K] | undefined> {
  return import(placesOf(texts)[kind]).catch(() => undefined);
}
