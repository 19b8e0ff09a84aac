// One purpose: its title, what it is for, its services.
import { element, paragraph } from "../asset/element.ts";
import type { PreferencesTexts, PurposeText, ServiceText } from "../contract.ts";
import type { Model } from "./model.ts";

const DOT = " · ";

/** `asks` is false for a purpose that needs no consent: it is shown, with its reason, and without a box to tick. */
export function purposeGroup(texts: PreferencesTexts, purpose: PurposeText, asks: boolean, partners?: boolean): HTMLElement {
  const { words } = texts;
  const { id, title, description, detail, reason } = purpose;
  const services = texts.services.filter(({ purposes, exempt }) => !exempt === asks && purposes.includes(id));
  return element(
    asks ? "fieldset" : "section",
    { class: "group" },
    element(asks ? "legend" : "h3", {}, asks ? tick("purpose", id, title) : `${title} · ${words.always}`),
    ...[description, detail, reason].map((text) => text && paragraph(text)),
    services.length > 0 &&
      element(
        "details",
        partners ? { open: "1" } : {},
        element("summary", partners ? { autofocus: "1" } : {}, `${words.services} (${services.length})`),
        element("ul", {}, ...services.map((service) => serviceItem(service, words.providerPolicy, asks))),
      ),
  );
}

/** Who is behind a service, where, and what it keeps. */
function serviceItem(service: ServiceText, policyTitle: string, asks: boolean): HTMLElement {
  const { id, name, provider, policy, role, country, text, trackers } = service;
  return element(
    "li",
    {},
    asks ? tick("service", id, name) : name,
    text && paragraph(text),
    paragraph([provider, role, country].filter(Boolean).join(DOT)),
    policy && element("a", { href: policy }, `${policyTitle} · ${provider}`),
    // Name, storage and lifetime, in the order in which the server writes them.
    element("ul", {}, ...trackers.map((one) => element("li", {}, Object.values(one).join(DOT)))),
  );
}

/** A box with its label. */
function tick(name: keyof Model, value: string, label: string): HTMLElement {
  return element("label", {}, element("input", { type: "checkbox", name, value }), label);
}
