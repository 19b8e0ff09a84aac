// The form itself, the same in the dialog and in a page.
import { button, element, paragraph } from "../asset/element.ts";
import type { How, PreferencesTexts } from "../contract.ts";
import type { Host, Wish } from "../host.ts";
import { choiceFacts } from "./facts.ts";
import { createModel, isMixed, type Model, togglePurpose, toggleService } from "./model.ts";
import { exemptGroup, purposeGroup } from "./purpose.ts";

/** The part that scrolls, and the buttons under it. */
export function createForm(texts: PreferencesTexts, host: Host, choose: (wish: Wish, how: How) => void): HTMLElement[] {
  const { words, purposes, exempt } = texts;
  const { bundle } = host.data;
  let model: Model;
  const facts = element("div", {});
  const body = element(
    "div",
    { class: "body" },
    paragraph(words.intro),
    host.gpc && paragraph(words.gpc),
    ...purposes.map((purpose) => purposeGroup(texts, purpose)),
    exempt.length > 0 && element("h3", {}, words.exempt),
    ...exempt.map((purpose) => exemptGroup(texts, purpose)),
    facts,
    element("a", { href: texts.policy }, words.policy),
  );

  const paint = () => {
    for (const input of body.querySelectorAll("input")) {
      const name = input.name as keyof Model;
      input.checked = model[name].has(input.value);
      input.indeterminate = name === "purpose" && isMixed(bundle, model, input.value);
    }
  };
  const reset = () => {
    model = createModel(bundle, host.stored());
    facts.replaceChildren(...choiceFacts(texts, host).map((text) => paragraph(text)));
    paint();
  };
  body.addEventListener("change", ({ target }) => {
    const { name, value, checked } = target as HTMLInputElement;
    (name === "purpose" ? togglePurpose : toggleService)(bundle, model, value, checked);
    paint();
  });
  host.on(reset);
  reset();

  const refuse = () => choose(host.all(false), (host.state() ?? "refused") === "refused" ? "button" : "withdrawal");
  const save = () => {
    const services = bundle.services.map(({ id }) => [id, model.service.has(id)]);
    choose({ purposes: [...model.purpose], services: Object.fromEntries(services) }, "preferences");
  };
  return [
    body,
    element(
      "div",
      { class: "actions" },
      button("accept", words.accept, () => choose(host.all(true), "button")),
      button("refuse", words.refuse, refuse),
      button("save", words.save, save),
    ),
  ];
}
