// Builds DOM without markup in strings, so that no Trusted Types policy and no unsafe-inline is needed.

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = Node | string | false | undefined;

/** Attributes and children that are undefined, false or empty are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
  made.append(...children.filter((child): child is Node | string => !!child));
  return made;
}

export function paragraph(...children: readonly Child[]): HTMLElement {
  return element("p", {}, ...children);
}

/** A real button with its documented hook; pressed by mouse, key or a visitor's own tool. */
export function button(act: string, text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", "data-temoin-act": act, ...attributes }, text);
  // The second half of a double click was meant for what lay here before: it is no act (GDPR art. 4(11)).
  made.addEventListener("click", ({ detail }) => detail > 1 || press());
  return made;
}

/** Closes what it stands in; its name says what that means. */
export function closeButton(name: string, press: () => void): HTMLButtonElement {
  return button("close", "×", press, { class: "close", "aria-label": name });
}
