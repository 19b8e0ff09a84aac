// The preference centre: a modal dialog from any page, or embedded in one.
import base from "./asset/base.css";
import { closeButton, element } from "./asset/element.ts";
import { addStatus } from "./asset/status.ts";
import { addStyle } from "./asset/style.ts";
import type { PreferencesTexts } from "./contract.ts";
import type { Host } from "./host.ts";
import { choiceInWords } from "./preferences/facts.ts";
import { createForm } from "./preferences/form.ts";
import css from "./preferences/preferences.css";

declare const TEMOIN: PreferencesTexts;
const { language: lang, dir, words } = TEMOIN;
const ID = "temoin-preferences";

addStyle(base + css);

export function show(host: Host, partners = false): void {
  if (document.getElementById(ID)) return;
  const close = () => dialog.close();
  const dialog = element(
    "dialog",
    { id: ID, class: "temoin", "aria-label": words.title, lang, dir },
    element("div", { class: "head" }, element("h2", {}, words.title), closeButton(words.close, close)),
    // Closed first, so that the message is not behind a modal dialog.
    ...createForm(TEMOIN, host, close, partners),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

export function tell(host: Host): void {
  // Later: a live region tells only what changes while it is there.
  setTimeout(addStatus(TEMOIN), 200, host.state() ?? "unkept");
}

export function embed(host: Host, place: Element): void {
  if (place.hasAttribute("data-temoin-state")) {
    const tell = () => {
      place.textContent = choiceInWords(TEMOIN, host);
    };
    host.on(tell);
    tell();
  } else {
    place.replaceChildren(element("div", { class: "temoin", lang, dir }, ...createForm(TEMOIN, host)));
  }
}
