// <video> and <audio data-temoin data-src data-poster>, with <source data-src> and <track data-src> inside.
import { setDeclared } from "./kind.ts";

export function media(element: HTMLMediaElement, open: boolean): void {
  const changed = [element, ...element.querySelectorAll("source, track")].filter((part) => setDeclared(part, open));
  // Makes it forget what it played, and look at its sources again.
  if (changed.length > 0) element.load();
}
