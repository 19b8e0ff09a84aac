// One service: who is behind it, where, and what it keeps.
import { element, paragraph } from "../asset/element.ts";
import type { ServiceText } from "../contract.ts";
import type { PreferencesWords } from "../words/words.ts";
import type { Model } from "./model.ts";

/** `asks` is false for a service that needs no consent. */
export function serviceItem(service: ServiceText, words: PreferencesWords, asks: boolean): HTMLElement {
  const { id, name, provider, policy, role, country, text, trackers } = service;
  return element(
    "li",
    {},
    asks ? tick("service", id, name) : element("b", {}, name),
    !!text && paragraph(text),
    paragraph(line(provider, role, country)),
    !!policy && element("a", { href: policy }, `${words.providerPolicy} · ${provider}`),
    element("ul", {}, ...trackers.map((one) => element("li", {}, line(one.name, one.storage, one.lifetime, one.text)))),
  );
}

/** A box with its label. */
export function tick(name: keyof Model, value: string, label: string): HTMLElement {
  return element("label", {}, element("input", { type: "checkbox", name, value }), element("b", {}, label));
}

function line(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}
