// One purpose: its title, what it is for, its services.
import { element, paragraph } from "../asset/element.ts";
import type { PreferencesTexts, PurposeText } from "../contract.ts";
import { serviceItem, tick } from "./service.ts";

export function purposeGroup(texts: PreferencesTexts, purpose: PurposeText): HTMLElement {
  const legend = element("legend", {}, tick("purpose", purpose.id, purpose.title));
  return element("fieldset", { class: "group" }, legend, ...details(texts, purpose, true));
}

/** A purpose that needs no consent: shown, with its reason, and without a box to tick. */
export function exemptGroup(texts: PreferencesTexts, purpose: PurposeText): HTMLElement {
  const title = element("h3", {}, `${purpose.title} · ${texts.words.always}`);
  return element("div", { class: "group" }, title, ...details(texts, purpose, false));
}

function details(texts: PreferencesTexts, purpose: PurposeText, asks: boolean): (Node | false)[] {
  const { words } = texts;
  const services = texts.services.filter(({ purposes, exempt }) => !exempt === asks && purposes.includes(purpose.id));
  return [
    ...[purpose.description, purpose.detail, purpose.reason].map((text) => !!text && paragraph(text)),
    services.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, `${words.services} (${services.length})`),
        element("ul", {}, ...services.map((service) => serviceItem(service, words, asks))),
      ),
  ];
}
