// Every way in which a script of the page can contact a host, as code that runs in the page. The address says which way it was.

declare global {
  // Not yet among the types of the DOM.
  const WebSocketStream: new (address: string) => { readonly opened: Promise<unknown> };
  const fetchLater: (address: string, options: { readonly activateAfter: number }) => unknown;
}

export type Route = (address: string) => unknown;

const append = <K extends keyof HTMLElementTagNameMap>(name: K, change: (element: HTMLElementTagNameMap[K]) => void): void => {
  const element = document.createElement(name);
  // In the page first: what is put in with its address is also seen when it comes in.
  document.body.append(element);
  change(element);
};

/** Changes it when everybody who watches the page has seen it come in. */
const settled = <K extends keyof HTMLElementTagNameMap>(name: K, change: (element: HTMLElementTagNameMap[K]) => void): void =>
  append(name, (element) => setTimeout(() => change(element), 20));

/** Kept apart from the functions, because each runs alone in the page. */
export const helpers = `const append = ${append.toString()}; const settled = ${settled.toString()};`;

export const requests: Readonly<Record<string, Route>> = {
  fetch: (address) => fetch(address, { mode: "no-cors" }).catch(() => {}),
  "fetch-keepalive": (address) => fetch(address, { method: "POST", keepalive: true, mode: "no-cors" }).catch(() => {}),
  "fetch-request": (address) => fetch(new Request(address, { mode: "no-cors" })).catch(() => {}),
  "fetch-url": (address) => fetch(new URL(address), { mode: "no-cors" }).catch(() => {}),
  xhr(address) {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.send();
  },
  beacon: (address) => navigator.sendBeacon(address, "x"),
  websocket: (address) => new WebSocket(address.replace("https:", "wss:")),
  "websocket-stream": (address) => new WebSocketStream(address.replace("https:", "wss:")).opened.catch(() => {}),
  eventsource: (address) => new EventSource(address),
  "fetch-later": (address) => fetchLater(address, { activateAfter: 0 }),
};

export const elements: Readonly<Record<string, Route>> = {
  "new-image"(address) {
    new Image().src = address;
  },
  "image-attribute": (address) => document.createElement("img").setAttribute("src", address),
  "image-srcset"(address) {
    new Image().srcset = `${address} 1x`;
  },
  script: (address) => append("script", (script) => Object.assign(script, { src: address })),
  "script-attribute": (address) => append("script", (script) => script.setAttribute("src", address)),
  iframe: (address) => append("iframe", (frame) => Object.assign(frame, { src: address })),
  stylesheet: (address) => append("link", (link) => Object.assign(link, { rel: "stylesheet", href: address })),
  "stylesheet-rel-last": (address) => append("link", (link) => Object.assign(link, { href: address, rel: "stylesheet" })),
  preload: (address) => append("link", (link) => Object.assign(link, { rel: "preload", as: "image", href: address })),
  prefetch: (address) => append("link", (link) => Object.assign(link, { rel: "prefetch", href: address })),
  modulepreload: (address) => append("link", (link) => Object.assign(link, { rel: "modulepreload", href: address })),
  ping(address) {
    append("a", (link) => {
      Object.assign(link, { ping: address, href: "#x" });
      setTimeout(() => link.click());
    });
  },
  object: (address) => append("object", (object) => Object.assign(object, { data: address })),
  embed: (address) => append("embed", (embed) => Object.assign(embed, { src: address })),
  "video-poster": (address) => append("video", (video) => Object.assign(video, { poster: address })),
  "video-source": (address) =>
    append("video", (video) => {
      video.preload = "auto";
      video.append(Object.assign(document.createElement("source"), { src: address }));
    }),
  audio: (address) => append("audio", (audio) => Object.assign(audio, { preload: "auto", src: address })),
  "new-audio": (address) => new Audio(address).load(),
  "input-image": (address) => append("input", (input) => Object.assign(input, { type: "image", src: address })),
  "svg-image"(address) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    const image = document.createElementNS(space, "image");
    svg.append(image);
    document.body.append(svg);
    image.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", address);
  },
};

/** On elements that have been in the page for a while: nobody looks at them again but the guard of what is set. */
export const later: Readonly<Record<string, Route>> = {
  "video-poster-later": (address) => settled("video", (video) => Object.assign(video, { poster: address })),
  "ping-later": (address) =>
    settled("a", (link) => {
      Object.assign(link, { ping: address, href: "#x" });
      link.click();
    }),
  "svg-image-later": (address) =>
    settled("div", (div) => {
      div.innerHTML = "<svg><image width='9' height='9'/></svg>";
      const [image] = div.getElementsByTagName("image");
      setTimeout(() => image?.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", address), 20);
    }),
  "style-csstext-later": (address) =>
    settled("div", (div) => Object.assign(div.style, { cssText: `background:url(${address})` })),
  "style-property-later": (address) => settled("div", (div) => div.style.setProperty("background", `url(${address})`)),
  "style-assigned-later": (address) => settled("div", (div) => Object.assign(div, { style: `background:url(${address})` })),
};

export const texts: Readonly<Record<string, Route>> = {
  innerhtml(address) {
    document.createElement("div").innerHTML = `<img src="${address}">`;
  },
  "innerhtml-frame"(address) {
    append("div", () => {});
    (document.body.lastElementChild as Element).innerHTML = `<iframe src="${address}"></iframe>`;
  },
  outerhtml(address) {
    const parent = document.createElement("div");
    parent.append(document.createElement("p"));
    (parent.firstElementChild as Element).outerHTML = `<img src="${address}">`;
  },
  "insert-adjacent": (address) => document.createElement("div").insertAdjacentHTML("beforeend", `<img src='${address}'>`),
  "document-write": (address) => document.write(`<script src="${address}"></script>`),
  "document-writeln": (address) => document.writeln(`<img src="${address}">`),
  "document-write-pieces": (address) => document.write("<img ", `src=${address}>`),
  "set-html-unsafe": (address) => document.createElement("div").setHTMLUnsafe(`<img src="${address}">`),
  "contextual-fragment": (address) => document.createRange().createContextualFragment(`<img src="${address}">`),
  "shadow-innerhtml"(address) {
    const host = document.createElement("div");
    host.attachShadow({ mode: "open" }).innerHTML = `<img src="${address}">`;
  },
  "template-clone"(address) {
    const template = document.createElement("template");
    template.innerHTML = `<img src="${address}">`;
    document.body.append(template.content.cloneNode(true));
  },
  srcdoc: (address) => append("iframe", (frame) => Object.assign(frame, { srcdoc: `<img src="${address}">` })),
  "style-element"(address) {
    append("p", (element) => Object.assign(element, { className: "styled" }));
    append("style", (style) => Object.assign(style, { textContent: `.styled{background:url("${address}")}` }));
  },
  "style-attribute": (address) => append("div", (div) => div.setAttribute("style", `background:url(${address})`)),
  "style-csstext": (address) => append("div", (div) => Object.assign(div.style, { cssText: `background:url(${address})` })),
  "style-property": (address) => append("div", (div) => div.style.setProperty("background", `url(${address})`)),
  "style-rule"(address) {
    append("b", () => {});
    append("style", () => {});
    (document.styleSheets[document.styleSheets.length - 1] as CSSStyleSheet).insertRule(`b{background:url(${address})}`);
  },
  "style-adopted"(address) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body{background-image:url(${address})}`);
    document.adoptedStyleSheets.push(sheet);
  },
  "style-of-element": (address) => append("i", (element) => Object.assign(element, { style: `background:url(${address})` })),
  "style-replace": (address) => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    return sheet.replace(`html{background-image:url(${address})}`);
  },
  fontface: (address) => new FontFace("f", `url(${address})`).load().catch(() => {}),
};

export const others: Readonly<Record<string, Route>> = {
  "worker-text": (address) =>
    new Worker(URL.createObjectURL(new Blob([`fetch("${address}", { mode: "no-cors" })`], { type: "text/javascript" }))),
  "worker-import": (address) =>
    new Worker(URL.createObjectURL(new Blob([`importScripts("${address}")`], { type: "text/javascript" }))),
  "shared-worker-text": (address) =>
    new SharedWorker(URL.createObjectURL(new Blob([`fetch("${address}", { mode: "no-cors" })`], { type: "text/javascript" }))),
  "frame-fetch"(address) {
    append("iframe", () => {});
    (window.frames[window.frames.length - 1] as typeof globalThis & Window).fetch(address, { mode: "no-cors" }).catch(() => {});
  },
  "frame-image"(address) {
    append("iframe", () => {});
    const view = [...document.querySelectorAll("iframe")].at(-1)?.contentWindow as typeof globalThis & Window;
    new view.Image().src = address;
  },
  "frame-write"(address) {
    append("iframe", () => {});
    [...document.querySelectorAll("iframe")].at(-1)?.contentDocument?.write(`<img src="${address}">`);
  },
  "form-into-frame"(address) {
    document.body.append(Object.assign(document.createElement("iframe"), { name: "post" }));
    append("form", (form) => {
      Object.assign(form, { action: address, method: "post", target: "post" });
      setTimeout(() => form.submit());
    });
  },
  "window-open": (address) => window.open(address),
  // Its packets are not heard by the test's server: what it would ask stands in its configuration.
  rtc(address) {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(address).host}` }] });
    if ((connection.getConfiguration().iceServers ?? []).length > 0) fetch("/rtc");
  },
  "rtc-later"(address) {
    const connection = new RTCPeerConnection();
    connection.setConfiguration({ iceServers: [{ urls: `stun:${new URL(address).host}` }] });
    if ((connection.getConfiguration().iceServers ?? []).length > 0) fetch("/rtc-later");
  },
};

export const routes: Readonly<Record<string, Route>> = { ...requests, ...elements, ...later, ...texts, ...others };
