// Mistakes of page code: kind, message and the place that is told must be what they are without the gate.
import type { Probe } from "./run.ts";

/** What is wrong on purpose has no type. */
// biome-ignore lint/suspicious/noExplicitAny: see above.
type Wrong = any;
const any: Wrong = globalThis;

export const faults: Readonly<Record<string, Probe>> = {
  "no address": () => any.fetch(),
  "bad address": () => fetch("http://["),
  "fetch with a body in GET": () => fetch("/", { method: "GET", body: "x" }),
  "stopped fetch": () => fetch("/", { signal: AbortSignal.abort() }),
  "socket without new": () => any.WebSocket("wss://a"),
  "socket of a bad scheme": () => new WebSocket("mailto:a"),
  "socket with twice a protocol": () => new WebSocket("wss://img.shop-media.com", ["a", "a"]),
  "events of no address": () => new any.EventSource(),
  "bad method": () => new XMLHttpRequest().open("a b", "/"),
  "open with too little": () => new (any.XMLHttpRequest as Wrong)().open("GET"),
  "open of nobody": () => (XMLHttpRequest.prototype.open as Wrong).call({}, "GET", "/"),
  "bad name of an attribute": () => document.body.setAttribute("1 a", "x"),
  "attribute of nobody": () => Element.prototype.setAttribute.call({} as Wrong, "a", "b"),
  "attribute without value": () => (document.body as Wrong).setAttribute("a"),
  "bad namespace": () => document.body.setAttributeNS("a", "xmlns:b", "c"),
  "address that throws": () =>
    document.createElement("img").setAttribute("src", {
      toString() {
        throw new RangeError("mine");
      },
    } as Wrong),
  "address that is a symbol": () => {
    (new Image() as Wrong).src = Symbol("a");
  },
  "setter of nobody": () => Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src")?.set?.call({}, "x"),
  "getter of nobody": () => Object.getOwnPropertyDescriptor(Storage.prototype, "length")?.get?.call({}),
  "markup of nobody": () => Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")?.set?.call({}, "https://x"),
  "markup at no place": () => document.body.insertAdjacentHTML("nowhere" as Wrong, "<p>https://img.shop-media.com</p>"),
  "key without value": () => (localStorage as Wrong).setItem("basket"),
  "key that is a symbol": () => (localStorage as Wrong).setItem(Symbol("a"), "b"),
  "key of nobody": () => Storage.prototype.getItem.call({} as Wrong, "a"),
  "cookie of nobody": () => Object.getOwnPropertyDescriptor(Document.prototype, "cookie")?.set?.call({}, "basket=1"),
  "base without a name": () => (indexedDB as Wrong).open(),
  "base of version 0": () => indexedDB.open("basket", 0),
  "object of nothing": () => (URL as Wrong).createObjectURL("x"),
  "worker without address": () => new (any.Worker as Wrong)(),
  "worker of a bad kind": () => new Worker("data:,", { type: "x" as Wrong }),
  "bad rule": () => new CSSStyleSheet().insertRule("a { background: url(https://img.shop-media.com/a.svg)"),
  "rule out of place": () => new CSSStyleSheet().insertRule("a {}", 5),
  "beacon of nobody": () => Navigator.prototype.sendBeacon.call({} as Wrong, "/"),
  "beacon to nowhere": () => navigator.sendBeacon("mailto:a"),
  "font without source": () => new (any.FontFace as Wrong)("a"),
  "window at a bad address": () => window.open("http://["),
  "submit of nobody": () => HTMLFormElement.prototype.submit.call({} as Wrong),
  "text of nobody": () => Function.prototype.toString.call({} as Wrong),
  "fetch as a class": () => new any.fetch("/"),
  "frame of nobody": () => Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow")?.get?.call({}),
  "in a callback": () =>
    new Promise((_, reject) => {
      setTimeout(function later() {
        try {
          document.body.setAttribute("", "x");
        } catch (thrown) {
          reject(thrown);
        }
      });
    }),
};
