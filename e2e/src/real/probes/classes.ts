// Classes of the page that extend natives, and elements of its own.
import { once, type Probe } from "./run.ts";

const far = "https://api.shop-media.com";

export const classes: Readonly<Record<string, Probe>> = {
  "extends WebSocket": async () => {
    class Socket extends WebSocket {
      mine = 1;
      override close(): void {
        this.mine++;
        super.close();
      }
    }
    const socket = new Socket(`${far.replace("https", "wss")}/socket`);
    const ended = await once(socket, "error", "open");
    socket.close();
    return [
      socket instanceof Socket,
      socket instanceof WebSocket,
      socket.constructor.name,
      socket.mine,
      ended.type,
      socket.url,
      Socket.name,
    ];
  },
  "extends EventSource": async () => {
    class Source extends EventSource {
      readonly mine: boolean;
      constructor(address: string) {
        super(address);
        this.mine = new.target === Source;
      }
    }
    const source = new Source(`${far}/events`);
    const got = [
      ((await once(source, "message")) as MessageEvent).data,
      ((await once(source, "two")) as MessageEvent).lastEventId,
    ];
    source.close();
    return [got, source instanceof Source, source.mine, source.readyState, source.constructor === Source];
  },
  "extends XMLHttpRequest": async () => {
    const order: string[] = [];
    class Asking extends XMLHttpRequest {
      override open(method: string, url: string): void {
        order.push(`open ${method}`);
        super.open(method, url);
      }
    }
    const asking = new Asking();
    for (const type of ["readystatechange", "loadstart", "progress", "load", "loadend"])
      asking.addEventListener(type, () => order.push(`${type} ${asking.readyState}`));
    asking.open("GET", `${far}/items`);
    asking.send();
    await once(asking, "loadend");
    return [order, asking.responseURL, asking.responseText, asking instanceof XMLHttpRequest, asking.constructor.name];
  },
  "extends Worker": async () => {
    class Helper extends Worker {}
    const text =
      "onmessage = ({ data }) => postMessage([data, self.name, location.protocol, typeof window, self instanceof WorkerGlobalScope])";
    const helper = new Helper(URL.createObjectURL(new Blob([text])), { name: "helper" });
    helper.postMessage({ a: [1, new Date(0)] });
    const { data } = (await once(helper, "message")) as MessageEvent;
    helper.terminate();
    return [data, helper instanceof Helper, helper instanceof Worker];
  },
  "a worker's fault": async () => {
    const helper = new Worker(URL.createObjectURL(new Blob(["\n\nthrow new Error('in the worker')"])));
    const { message, lineno } = (await once(helper, "error")) as ErrorEvent;
    return [message, lineno];
  },
  "extends HTMLElement": () => {
    const order: string[] = [];
    class Card extends HTMLElement {
      static observedAttributes = ["src", "style", "title"];
      constructor() {
        super();
        order.push("made");
      }
      connectedCallback(): void {
        order.push("in");
        this.setAttribute("title", "set");
      }
      disconnectedCallback(): void {
        order.push("out");
      }
      attributeChangedCallback(name: string, before: string, after: string): void {
        order.push(`${name} ${before} ${after}`);
      }
    }
    customElements.define("shop-card", Card);
    const card = new Card();
    document.body.append(card);
    card.setAttribute("src", `${far}/x.svg`);
    card.style.cssText = "color: red";
    card.outerHTML = `<div><shop-card src="${far}/y.svg" title="t"></shop-card></div>`;
    const made = document.createElement("shop-card");
    made.innerHTML = `<shop-card src="${far}/z.svg"></shop-card>`;
    return [order, card instanceof HTMLElement, Reflect.construct(HTMLElement, [], Card) instanceof Card];
  },
  "Image, Audio and Option": () => [
    new Image(3, 4).outerHTML,
    new Image() instanceof HTMLImageElement,
    new Audio("data:,").outerHTML,
    new Audio() instanceof Audio,
    Audio.prototype === HTMLAudioElement.prototype,
    HTMLAudioElement.prototype.constructor === HTMLAudioElement,
    document.createElement("audio").constructor.name,
  ],
};
