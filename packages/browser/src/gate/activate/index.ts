// Finds declared markup and opens or holds it. A new kind is a new file and its line here.
import { load } from "../assets.ts";
import { allowed, type Gate } from "../gate.ts";
import { placeLink } from "../standing-link.ts";
import { iframe } from "./iframe.ts";
import { image } from "./image.ts";
import type { Kind } from "./kind.ts";
import { link } from "./link.ts";
import { media } from "./media.ts";
import { script } from "./script.ts";

/** By element name. */
const kinds: Readonly<Record<string, Kind>> = { script, iframe, img: image, link, video: media, audio: media };

/** Brings every declared element of the page to what the decision says, and sees to the standing link. Cheap to repeat. */
export function refresh(gate: Gate): void {
  for (const [place, end] of gate._filled) if (!place.isConnected) end();
  for (const element of document.querySelectorAll("[data-temoin],[data-temoin-preferences],[data-temoin-state]")) {
    const id = element.getAttribute("data-temoin");
    try {
      if (id === null) fill(gate, element);
      else kinds[element.localName]?.(element as never, allowed(gate, id), gate, id);
    } catch {
      // One element that cannot be opened stays held; the others must not suffer.
    }
  }
  placeLink(gate);
}

async function fill(gate: Gate, place: Element): Promise<void> {
  if (gate._filled.has(place)) return;
  gate._filled.set(place, () => gate._filled.delete(place));
  const asset = await load(gate, "preferences");
  asset?.embed(gate._host, place);
}
