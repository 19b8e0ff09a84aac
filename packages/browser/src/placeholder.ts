// Stands for content of a third party that waits for consent: says what it is, and opens only this.
import { button, element } from "./asset/element.ts";
import { fill } from "./asset/fill.ts";
import { addStyle } from "./asset/style.ts";
import type { PlaceholderTexts } from "./contract.ts";
import type { Close, Host } from "./host.ts";
import css from "./placeholder/placeholder.css";

declare const TEMOIN: PlaceholderTexts;
const { language: lang, dir, words, services, policy } = TEMOIN;

addStyle(css);

export function show(host: Host, frame: HTMLIFrameElement, id: string): Close | undefined {
  const { offsetWidth: width, offsetHeight: height, parentElement: parent } = frame;
  // A frame that nobody was to see needs nothing in its place.
  if (width < 40 || height < 20) return undefined;
  const service = new Map(Object.entries(services)).get(id);
  const text = element("p", { role: "status" }, service ? fill(words.text, service) : words.purpose);
  const load = async () => {
    const { choice } = host.stored();
    const wish = { purposes: choice?.purposes ?? [], services: { ...choice?.services, [id]: true } };
    const outcome = await host.choose(wish, "placeholder", "placeholder");
    if (!host.allowed(id)) text.textContent = outcome.startsWith("un") ? words.unsent : words.gpc;
  };
  const box = element(
    "div",
    {
      class: "temoin-placeholder",
      role: "group",
      "aria-label": fill(words.label, { name: service?.name ?? frame.title }),
      lang,
      dir,
    },
    text,
    service ? button("load", fill(words.load, service), load) : button("choose", words.choose, () => host.open()),
    element("a", { href: policy }, words.policy),
  );
  // The same room as the frame took: nothing moves.
  box.style.width = parent && width >= parent.clientWidth - 1 ? "100%" : `${width}px`;
  box.style.height = `${height}px`;
  frame.after(box);
  frame.style.setProperty("display", "none", "important");
  if (!frame.title && service) frame.title = service.name;

  return () => {
    const focused = box.contains(document.activeElement);
    box.remove();
    frame.style.removeProperty("display");
    if (focused) frame.focus();
  };
}
