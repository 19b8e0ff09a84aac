// <iframe data-temoin data-src>: content of third parties. A placeholder stands for it until it is granted.
import type { Close } from "../../host.ts";
import { load } from "../assets.ts";
import type { Gate } from "../gate.ts";
import { setDeclared } from "./kind.ts";

export function iframe(frame: HTMLIFrameElement, open: boolean, gate: Gate, id: string): void {
  if (open) gate._placeholders.get(frame)?.();
  // Taking the address away stops nothing: only a frame that leaves the page loses its document.
  if (setDeclared(frame, open) && !open) frame.replaceWith(frame);
  if (!open && frame.dataset.src && !gate._placeholders.has(frame)) hold(frame, gate, id);
}

async function hold(frame: HTMLIFrameElement, gate: Gate, id: string): Promise<void> {
  let close: Close | undefined;
  const end = () => {
    gate._placeholders.delete(frame);
    close?.();
  };
  gate._placeholders.set(frame, end);
  const asset = await load(gate, "placeholder");
  // The frame may have been granted or taken away meanwhile.
  if (gate._placeholders.get(frame) === end) close = asset?.show(gate._host, frame, id);
}
