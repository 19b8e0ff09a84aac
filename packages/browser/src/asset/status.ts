// Says what became of a choice (WCAG 4.1.3). It stays until dismissed: no time limit (WCAG 2.2.1).
import type { BannerTexts, PreferencesTexts } from "../contract.ts";
import type { Outcome } from "../host.ts";
import { closeButton, element, paragraph } from "./element.ts";

const ID = "temoin-status";

/** Places the one live region while it is empty: it must be there before its text comes. The answer fills it. */
export function addStatus({ language: lang, dir, words }: BannerTexts | PreferencesTexts): (outcome: Outcome) => void {
  const region = document.getElementById(ID) ?? element("div", { id: ID, class: "temoin", role: "status", lang, dir });
  document.body.prepend(region);
  const clear = () => region.replaceChildren();
  return (outcome) => region.replaceChildren(paragraph(words.status[outcome]), closeButton(words.status.dismiss, clear));
}
