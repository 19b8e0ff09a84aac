// Runs in the page, before its own scripts: writes down what happens there, in order.

const seen: string[] = [];
const named = (node: EventTarget | null): string =>
  node instanceof Element ? `${node.localName}${node.id && `#${node.id}`}` : (node?.constructor.name ?? "nobody");

// What a resource's load reaches is the document; the window has events of its own.
for (const type of "click input change submit keydown focusin load error DOMContentLoaded popstate hashchange".split(" "))
  for (const at of [window, document])
    at.addEventListener(type, ({ target }) => (at === document || target === at) && seen.push(`${type} ${named(target)}`), true);

new MutationObserver((records) => {
  for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of records) {
    const nodes = [...addedNodes].map((node) => `+${node.nodeName}`).concat([...removedNodes].map((node) => `-${node.nodeName}`));
    seen.push(`${type} ${named(target)} ${attributeName ?? ""} ${oldValue ?? ""} ${nodes.join()}`);
  }
}).observe(document, { childList: true, subtree: true, attributes: true, attributeOldValue: true, characterData: true });

Object.defineProperty(globalThis, "seen", { value: seen, enumerable: false });
