// <link data-temoin data-href rel=stylesheet>: fonts and style sheets of third parties.
import { setDeclared } from "./kind.ts";

export function link(element: HTMLLinkElement, open: boolean): void {
  setDeclared(element, open);
}
