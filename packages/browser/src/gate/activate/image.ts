// <img data-temoin data-src data-srcset>: pictures of third parties, and counting pixels.
import { setDeclared } from "./kind.ts";

export function image(element: HTMLImageElement, open: boolean): void {
  setDeclared(element, open);
}
