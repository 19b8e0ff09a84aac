// Says what became of a choice (WCAG 4.1.3). It stays until dismissed: no time limit (WCAG 2.2.1).
import type { Outcome } from "../host.ts";
import type { StatusWords } from "../words/words.ts";
import { closeButton, element, paragraph } from "./element.ts";

const ID = "temoin-status";

/** Places the empty live region: it must be there before its text comes. The answer fills it. */
export function addStatus(lang: string, dir: string, words: StatusWords): (outcome: Outcome) => void {
  document.getElementById(ID)?.remove();
  const region = element("div", { id: ID, class: "temoin", role: "status", lang, dir });
  document.body.prepend(region);
  const clear = () => region.replaceChildren();
  return (outcome) => region.replaceChildren(paragraph(words[outcome]), closeButton(words.dismiss, clear));
}
