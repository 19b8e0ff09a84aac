// <iframe data-temoin data-src>: content of third parties. A placeholder stands for it until it is granted.
import type { State } from "../state.ts";
import { setDeclared } from "./kind.ts";

export function iframe(frame: HTMLIFrameElement, open: boolean, state: State): void {
  // A frame that the parser has just made is about to load its first, empty document, and in Chromium that one wins:
  // the address waits until the parser is done, when every element is looked at again.
  if (open && document.readyState === "loading") return;
  if (open) state._filled.get(frame)?.();
  // Taking the address away stops nothing: only a frame that leaves the page loses its document.
  if (setDeclared(frame, open) && !open) frame.replaceWith(frame);
}
