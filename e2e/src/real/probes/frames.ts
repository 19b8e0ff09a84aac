// Other realms: frames and what they share with the page.
import { once, type Probe } from "./run.ts";

type Realm = Window & typeof globalThis;

function empty(): HTMLIFrameElement {
  return document.body.appendChild(document.createElement("iframe"));
}

async function realm(probe: (inner: Realm, frame: HTMLIFrameElement) => unknown): Promise<unknown> {
  const frame = empty();
  try {
    return await probe(frame.contentWindow as Realm, frame);
  } finally {
    frame.remove();
  }
}

export const frames: Readonly<Record<string, Probe>> = {
  "instances of its classes": () =>
    realm((inner, frame) => {
      const made = (frame.contentDocument as Document).createElement("div");
      return [
        made instanceof inner.HTMLElement,
        made instanceof HTMLElement,
        new inner.XMLHttpRequest() instanceof inner.XMLHttpRequest,
        inner.localStorage instanceof inner.Storage,
        inner.localStorage instanceof Storage,
        [] instanceof inner.Array,
        new inner.WebSocket(`wss://${location.host}/`) instanceof inner.WebSocket,
      ];
    }),
  "windows know each other": () =>
    realm((inner, frame) => [
      frame.contentDocument?.defaultView === inner,
      inner.frameElement === frame,
      inner.parent === window,
      window[window.length - 1] === inner,
      inner.fetch !== fetch,
      inner.document === frame.contentDocument,
      [frame, frame].map(({ contentWindow }) => contentWindow).every((one) => one === inner),
    ]),
  "text of functions across realms": () =>
    realm((inner) => [
      inner.Function.prototype.toString.call(fetch),
      Function.prototype.toString.call(inner.fetch),
      inner.Function.prototype.toString.call(inner.Element.prototype.setAttribute),
    ]),
  "by the list of frames": () => {
    const frame = empty();
    const inner = frames_at(window.length - 1);
    const seen = [
      inner.Function.prototype.toString.call(fetch),
      inner.Function.prototype.toString.call(inner.fetch),
      inner.fetch.name,
    ];
    frame.remove();
    return seen;
  },
  "written into": async () => {
    const frame = empty();
    const inside = frame.contentDocument as Document;
    inside.open();
    inside.write("<p id=a>one</p><script>window.ran = document.currentScript.previousSibling.id</script>");
    inside.close();
    const seen = [inside.body.innerHTML.length, (frame.contentWindow as unknown as { ran: string }).ran, inside.readyState];
    frame.remove();
    return seen;
  },
  "order of load": async () => {
    const order: string[] = [];
    const frame = document.createElement("iframe");
    frame.addEventListener("load", () => order.push(`load ${frame.contentDocument?.URL}`));
    document.body.append(frame);
    order.push("appended");
    frame.srcdoc = `<img alt="" src="https://img.shop-media.com/in-frame.svg"><b>text</b>`;
    order.push(frame.getAttribute("srcdoc") ?? "");
    await once(frame, "load");
    const text = frame.contentDocument?.body.innerHTML;
    frame.remove();
    return [order, text];
  },
  "sandboxed and foreign": async () => {
    const frame = document.createElement("iframe");
    frame.sandbox.value = "allow-scripts";
    frame.src = "https://www.shop-media.com/frame.html";
    const loaded = once(frame, "load");
    document.body.append(frame);
    await loaded;
    const seen: unknown[] = [frame.contentDocument];
    try {
      seen.push(frame.contentWindow?.document);
    } catch (thrown) {
      seen.push((thrown as Error).name, (thrown as Error).message);
    }
    frame.remove();
    return seen;
  },
  messages: async () =>
    realm(async (inner) => {
      const heard = once(inner, "message");
      inner.postMessage({ set: new Set([1]), error: new RangeError("x"), blob: new Blob(["b"]) });
      const { data, source } = (await heard) as MessageEvent;
      return [[...data.set], data.error.name, data.error instanceof inner.RangeError, await data.blob.text(), source === window];
    }),
};

function frames_at(index: number): Realm {
  return window[index] as unknown as Realm;
}
