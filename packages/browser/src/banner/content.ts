// What the banner says: everything a visitor must know before choosing is in this one layer (B03-B12).
import { button, closeButton, element, paragraph } from "../asset/element.ts";
import { count, fill } from "../asset/fill.ts";
import type { BannerTexts, PurposeText } from "../contract.ts";

export interface Acts {
  accept(): void;
  refuse(): void;
  /** Opens the preferences. */
  open(partners?: boolean): void;
  dismiss(): void;
}

export function firstLayer(texts: BannerTexts, acts: Acts, open: string): HTMLElement {
  const { words, exempt, purposes, controllers, language, months } = texts;
  const values = { ...texts, open, exempt: new Intl.ListFormat(language).format(exempt.map(({ title }) => title)) } as never;
  return frame(
    texts,
    words.title,
    closeButton(words.close, acts.dismiss),
    [
      element("p", { id: "temoin-text" }, `${fill(words.how, values)} ${words.consequence}`),
      element("ul", {}, ...purposes.map((purpose) => item(purpose, words.detail))),
      paragraph(`${fill(words.withdraw, values)} ${months ? fill(words.kept, values) : ""}`),
      exempt.length > 0 && paragraph(fill(words.exempt, values)),
    ],
    // Outside of what scrolls: who takes part, and the policy, stay in sight on any screen (B11).
    element(
      "p",
      { class: "row" },
      controllers > 0 && button("partners", count(words.partners, language, controllers), () => acts.open(true)),
      element("a", { href: texts.policy }, words.policy),
    ),
    // Same class, same size, same weight: refusing looks exactly like accepting (B05).
    button("accept", words.accept, acts.accept),
    button("refuse", words.refuse, acts.refuse),
    button("customise", words.customise, () => acts.open()),
  );
}

/** For a site whose trackers are all exempt: it informs and asks nothing. */
export function notice(texts: BannerTexts, acts: Acts): HTMLElement {
  const { words } = texts;
  return frame(
    texts,
    words.noticeTitle,
    false,
    [element("p", { id: "temoin-text" }, fill(words.notice, texts as never))],
    element("p", { class: "row" }, element("a", { href: texts.policy }, words.policy)),
    button("close", words.ok, acts.dismiss),
  );
}

function frame(
  { language, dir }: BannerTexts,
  title: string,
  close: Node | false,
  body: (Node | false)[],
  row: Node,
  ...actions: Node[]
): HTMLElement {
  return element(
    "div",
    {
      id: "temoin-banner",
      class: "temoin",
      role: "dialog",
      "aria-labelledby": "temoin-title",
      "aria-describedby": "temoin-text",
      lang: language,
      dir,
    },
    element("div", { class: "head" }, element("h2", { id: "temoin-title" }, title), close),
    element("div", { class: "body" }, ...body),
    row,
    element("div", { class: "actions" }, ...actions),
  );
}

function item({ title, description, detail }: PurposeText, more: string): HTMLElement {
  return element(
    "li",
    {},
    element("h3", {}, title),
    paragraph(description),
    !!detail && element("details", {}, element("summary", { "aria-label": `${more} (${title})` }, more), paragraph(detail)),
  );
}
