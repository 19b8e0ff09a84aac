// How natives look to a script that examines them.
import type { Probe } from "./run.ts";

const owners: Readonly<Record<string, object>> = {
  window,
  Element: Element.prototype,
  Document: Document.prototype,
  HTMLElement: HTMLElement.prototype,
  HTMLImageElement: HTMLImageElement.prototype,
  HTMLScriptElement: HTMLScriptElement.prototype,
  HTMLIFrameElement: HTMLIFrameElement.prototype,
  HTMLAnchorElement: HTMLAnchorElement.prototype,
  HTMLFormElement: HTMLFormElement.prototype,
  Storage: Storage.prototype,
  XMLHttpRequest: XMLHttpRequest.prototype,
  Navigator: Navigator.prototype,
  IDBFactory: IDBFactory.prototype,
  CSSStyleSheet: CSSStyleSheet.prototype,
  CSSStyleDeclaration: CSSStyleDeclaration.prototype,
  URL,
  Function: Function.prototype,
};

const faces = (owner: object): unknown[] =>
  Object.entries(Object.getOwnPropertyDescriptors(owner))
    .filter(([name]) => name !== "temoin")
    .map(([name, { value, get, set, ...flags }]) => [
      name,
      flags,
      ...[value, get, set].map((part) => (typeof part === "function" ? face(part) : typeof part)),
    ]);

const face = (native: (...args: never[]) => unknown): unknown[] => [
  native.name,
  native.length,
  Function.prototype.toString.call(native).slice(0, 80),
  `${native}`.slice(0, 80),
  Object.getOwnPropertyNames(native).sort(),
  Object.prototype.toString.call(native),
  "prototype" in native,
];

export const natives: Readonly<Record<string, Probe>> = {
  ...Object.fromEntries(Object.entries(owners).map(([name, owner]) => [`members of ${name}`, () => faces(owner)])),
  "names of window": () => Object.keys(window).filter((name) => name !== "temoin"),
  "constructors know themselves": () =>
    [WebSocket, EventSource, XMLHttpRequest, Worker, FontFace, Storage].map((one) => one.prototype.constructor === one),
  "constants of a class": () => [WebSocket.CONNECTING, WebSocket.CLOSED, EventSource.OPEN, XMLHttpRequest.DONE],
  "same native twice": () => [
    fetch === window.fetch,
    localStorage === window.localStorage,
    history === window.history,
    Object.getOwnPropertyDescriptor(window, "fetch")?.value === fetch,
  ],
  "call, apply, bind": async () => [
    fetch.bind(window).name,
    await fetch.call(undefined, "data:,a").then((answer) => answer.text()),
    await Reflect.apply(fetch, window, ["data:,b"]).then((answer: Response) => answer.text()),
  ],
  "written over and put back": async () => {
    const before = window.fetch;
    window.fetch = () => Promise.resolve(new Response("mine"));
    const mine = await (await fetch("/")).text();
    window.fetch = before;
    return [mine, fetch === before, Object.getOwnPropertyDescriptor(window, "fetch")?.writable];
  },
};
