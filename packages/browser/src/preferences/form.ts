// The form itself, the same in the dialog and in a page.
import { button, element, paragraph } from "../asset/element.ts";
import { addStatus } from "../asset/status.ts";
import type { How, PreferencesTexts } from "../contract.ts";
import type { Close, Host, Wish } from "../host.ts";
import { choiceFacts } from "./facts.ts";
import { createModel, isMixed, type Model, togglePurpose, toggleService, toWish } from "./model.ts";
import { purposeGroup } from "./purpose.ts";

/** The part that scrolls, and the buttons under it. `close` comes before the choice takes effect; `partners` opens their lists. */
export function createForm(texts: PreferencesTexts, host: Host, close?: Close, partners?: boolean): HTMLElement[] {
  const { words, purposes, exempt } = texts;
  const { bundle } = host.data;
  const say = addStatus(texts);
  let model: Model;
  const facts = paragraph();
  const body = element(
    "div",
    { class: "body" },
    paragraph(words.intro),
    host.gpc && paragraph(words.gpc),
    ...purposes.map((purpose) => purposeGroup(texts, purpose, true, partners)),
    element("h3", {}, words.exempt),
    ...exempt.map((purpose) => purposeGroup(texts, purpose, false)),
    facts,
    element("a", { href: texts.policy }, words.policy),
  );

  const paint = () => {
    for (const input of body.querySelectorAll("input")) {
      const name = input.name as keyof Model;
      input.checked = model[name].get(input.value) === true;
      input.indeterminate = name === "purpose" && isMixed(bundle, model, input.value);
    }
  };
  const reset = () => {
    model = createModel(host.stored());
    facts.replaceChildren(...choiceFacts(texts, host));
    paint();
  };
  body.addEventListener("change", ({ target }) => {
    const { name, value, checked } = target as HTMLInputElement;
    (name === "purpose" ? togglePurpose : toggleService)(bundle, model, value, checked);
    paint();
  });
  host.on(reset);
  reset();

  const choose = (wish: Wish, how: How) => {
    close?.();
    host.choose(wish, how, "preferences").then(say);
  };
  // Where nothing needs consent there is nothing to choose.
  if (purposes.length === 0) return [body];
  return [
    body,
    element(
      "div",
      { class: "actions" },
      button("accept", words.accept, () => choose(host.all(true), "button")),
      button("refuse", words.refuse, () =>
        choose(host.all(false), (host.state() ?? "refused") === "refused" ? "button" : "withdrawal"),
      ),
      button("save", words.save, () => choose(toWish(model), "preferences")),
    ),
  ];
}
