// The preference centre: a modal dialog from any page, or embedded in one.
import base from "./asset/base.css";
import { closeButton, element } from "./asset/element.ts";
import { addStatus } from "./asset/status.ts";
import { addStyle } from "./asset/style.ts";
import type { How, PreferencesTexts } from "./contract.ts";
import type { Host, Wish } from "./host.ts";
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
  const title = element("h2", { id: `${ID}-title`, tabindex: "-1", autofocus: "1" }, words.title);
  // Closed before anything else, so that the message is not behind a modal dialog.
  const form = createForm(TEMOIN, host, choosing(host, close));
  const dialog = element(
    "dialog",
    { id: ID, class: "temoin", lang, dir, "aria-labelledby": title.id },
    element("header", {}, title, closeButton(words.close, close)),
    ...form,
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  if (!partners) return;
  for (const details of dialog.querySelectorAll("details")) details.open = !!details.closest("fieldset");
  dialog.querySelector("summary")?.focus();
}

export function embed(host: Host, place: Element): void {
  if (place.hasAttribute("data-temoin-state")) {
    const tell = () => {
      place.textContent = choiceInWords(TEMOIN, host);
    };
    host.on(tell);
    tell();
  } else {
    const form = createForm(TEMOIN, host, choosing(host));
    place.replaceChildren(element("div", { class: "temoin", role: "group", "aria-label": words.title, lang, dir }, ...form));
  }
}

function choosing(host: Host, first?: () => void): (wish: Wish, how: How) => void {
  const say = addStatus(lang, dir, words.status);
  return (wish, how) => {
    first?.();
    host.choose(wish, how, "preferences").then(say);
  };
}
