// Elements that load something by an attribute. Held, they become declared markup, which is opened when consent comes.
import { allowed, type Gate } from "../gate.ts";
import { hookAll } from "./hook.ts";
import { HOME, reachAll } from "./reach.ts";
import type { Scope } from "./scope.ts";
import { cleanStyle, reachOfStyle } from "./style.ts";

const loading = /^(src|srcset|data|poster|ping|(xlink:)?href)$/;
/** A link that the visitor follows, and a <link> that is known to name a page and to load nothing. */
const quiet = /^a|^link(?=.)(?!.*(sheet|load|fetch|render|conn|icon|manifest))/;
const watched = "script,style,link,image,use,template,base,[src],[srcset],[data],[poster],[ping],[style*='//']";
/** Interfaces of elements that load, and the properties by which they do. */
const kinds = "Script Image Source Media Video Embed Input Object Link IFrame Anchor Base".replace(/\w+/g, "HTML$&Element");
const properties = "src srcset data poster ping href";

/** Marked here, not by the page: a later address that is in reach ends the hold. */
const marked = new WeakSet<Element>();

/** True when `value` may not be put into this attribute now; then the element remembers it. */
export function withhold(gate: Gate, element: Element, name: string, value: unknown): boolean {
  if (!loading.test(name)) return false;
  const { may, service = "" } = reachAll(gate, value);
  if (may) {
    if (marked.delete(element)) element.removeAttribute(`data-${name}`);
    return false;
  }
  const { localName, rel } = element as HTMLLinkElement;
  const id = element.getAttribute("data-temoin");
  if ((/href$/.test(name) && quiet.test(localName + rel)) || (id !== null && allowed(gate._decision, id))) return false;
  if (id === null) {
    marked.add(element);
    element.setAttribute("data-temoin", service);
  }
  element.setAttribute(`data-${name}`, String(value));
  element.removeAttribute(name);
  return true;
}

/** Holds whatever in this tree would load what is out of reach. True when something was held. */
export function hold(gate: Gate, root: Element | DocumentFragment | Document): boolean {
  let held = false;
  for (const element of [root as Element, ...root.querySelectorAll(watched)]) {
    const { localName, content, type } = element as HTMLTemplateElement & HTMLScriptElement;
    // It does nothing as it stands.
    if (type === "text/plain") continue;
    for (const { name, value } of Array.from(element.attributes ?? [])) {
      const style = name === "style" && cleanStyle(gate, value);
      if (style && style !== value) element.setAttribute(name, style);
      else if (!withhold(gate, element, name, value)) continue;
      held = true;
    }
    const { may, service = "" } = /^style|rules$/.test(localName + type) ? reachOfStyle(gate, `${element.textContent}`) : HOME;
    if (!may) {
      element.setAttribute("data-temoin", service);
      element.setAttribute("type", "text/plain");
      held = true;
    }
    if (content?.nodeType && hold(gate, content)) held = true;
  }
  return held;
}

export function guardMarkup(gate: Gate, scope: Scope): void {
  hookAll(scope, kinds, properties, (name) => (run, args, self) => withhold(gate, self as Element, name, args[0]) || run(args));
  hookAll(scope, "Element", "setAttribute setAttributeNS", (method) => (run, args, self) => {
    const at = +/S$/.test(method);
    const name = `${args[at]}`.toLowerCase();
    if (name === "style") args[at + 1] = cleanStyle(gate, args[at + 1]);
    if (!withhold(gate, self as Element, name, args[at + 1])) run(args);
  });
}
