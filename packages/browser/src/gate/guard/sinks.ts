// Natives that take an address, markup or style text: the argument is judged, and the native goes on with what may pass.
import type { Gate } from "../gate.ts";
import { hookAll } from "./hook.ts";
import { hold } from "./markup.ts";
import { reachOf } from "./reach.ts";
import type { Scope } from "./scope.ts";
import { cleanStyle, reachOfStyle } from "./style.ts";

/** Members whose second argument counts; of all others it is the first, and of importScripts() each. */
const second = /^(open|setP|insertA|Font)/;
/** Without one of these a text names no other host. */
const suspicious = /[:&\\]|\/\s*\//;
/** Elements whose content is text, whatever it looks like. */
const rawText = /^(script|style|textarea)$/;

export function guardSinks(gate: Gate, scope: Scope): void {
  const { document } = scope;
  const each = (owners: string, members: string, judge: (given: unknown, of: Partial<Element>) => unknown) =>
    hookAll(scope, owners, members, (member) => (run, args, self) => {
      const at = +second.test(member);
      // document.write() joins what it is given.
      if (member[0] === "w" && args[1]) args = [gate._policy.createHTML(args.join(""))];
      const judged = (given: unknown, index: number) => (index === at || member[6] === "S" ? judge(given, Object(self)) : given);
      const made = run(args.map(judged)) as EventSource | undefined;
      // Connections can be closed again.
      if (made?.close) gate._open.push([new WeakRef(made), args[at]]);
      return made;
    });
  // A port that no browser connects to (Fetch standard, 2.9): the native itself fails, and nothing leaves the machine.
  const dead = `https://${gate._home}:1/`;
  const address = (given: unknown) => (reachOf(gate, given).may ? given : dead);
  each("", "fetch fetchLater Audio WebSocket WebSocketStream WebTransport EventSource", address);
  each("XMLHttpRequest Navigator WorkerGlobalScope", "open sendBeacon fetch importScripts", address);
  // Servers that help to find a way are contacted by their addresses alone.
  const find = (given: unknown) => {
    const addresses = `${JSON.stringify(given)}`.replace(/(stun|turn)s?:/g, "//");
    return reachOfStyle(gate, addresses).may ? given : { ...(given as object), iceServers: [] };
  };
  each(" RTCPeerConnection", "RTCPeerConnection setConfiguration", find);
  if (!document) return;
  // Taken now: later it asks here.
  const inner = Object.getOwnPropertyDescriptor(scope.Element.prototype, "innerHTML") as Required<PropertyDescriptor>;
  each(
    "Element ShadowRoot Document Range HTMLIFrameElement",
    "innerHTML outerHTML setHTMLUnsafe insertAdjacentHTML write writeln createContextualFragment srcdoc",
    (text, { localName }) => {
      if (!suspicious.test(String(text)) || rawText.test(`${localName}`)) return text;
      // Read in an inert document first: when nothing in it is held, the text goes on as it came.
      const inert = document.createElement("template");
      inner.set.call(inert, text);
      return hold(gate, inert.content) ? gate._policy.createHTML(inner.get.call(inert)) : text;
    },
  );
  const style = (text: unknown) => cleanStyle(gate, text);
  each(
    "CSSStyleSheet CSSStyleDeclaration ",
    // `element.style = text` sets cssText (Web IDL, PutForwards).
    "insertRule replace replaceSync setProperty cssText FontFace",
    style,
  );
}
