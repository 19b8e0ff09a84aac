// Finds declared markup and opens or holds it. A new kind is a new file and its line here.
import { allowed } from "../../gate/gate.ts";
import type { State } from "../state.ts";
import { iframe } from "./iframe.ts";
import { type Kind, setDeclared } from "./kind.ts";
import { media } from "./media.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

/** By element name; the others only get their attributes back. */
const kinds: Readonly<Record<string, Kind | undefined>> = { script, iframe, style, video: media, audio: media };

/** Brings every declared element of the page to what the decision says. Cheap to repeat. */
export function refresh(state: State): void {
  for (const [place, end] of state._filled) if (!place.isConnected) end();
  for (const element of document.querySelectorAll("[data-temoin]")) {
    const id = element.getAttribute("data-temoin") ?? "";
    try {
      (kinds[element.localName] ?? setDeclared)(element as never, allowed(state._gate._decision, id), state, id);
    } catch {
      // One element that cannot be opened stays held; the others must not suffer.
    }
  }
}
