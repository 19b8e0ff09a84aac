// <iframe data-temoin data-src>: content of third parties. A placeholder stands for it until it is granted.
import type { Close } from "../../host.ts";
import { load } from "../assets.ts";
import type { Gate } from "../gate.ts";
import { setDeclared } from "./kind.ts";

export function iframe(frame: HTMLIFrameElement, open: boolean, gate: Gate, id: string): void {
  // A frame that the parser has just made is about to load its first, empty document, and in Chromium that one wins:
  // the address waits until the parser is done, when every element is looked at again.
  if (open && document.readyState === "loading") return;
  if (open) gate._filled.get(frame)?.();
  // Taking the address away stops nothing: only a frame that leaves the page loses its document.
  if (setDeclared(frame, open) && !open) frame.replaceWith(frame);
  if (!open && frame.dataset.src && !gate._filled.has(frame)) hold(frame, gate, id);
}

async function hold(frame: HTMLIFrameElement, gate: Gate, id: string): Promise<void> {
  let close: Close | undefined;
  const end = () => {
    gate._filled.delete(frame);
    close?.();
  };
  gate._filled.set(frame, end);
  const asset = await load(gate, "placeholder");
  // The frame may have been granted or taken away meanwhile.
  if (gate._filled.get(frame) === end) close = asset?.show(gate._host, frame, id);
}
