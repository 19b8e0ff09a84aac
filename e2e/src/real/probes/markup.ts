// What happens in the tree: mutations that the page sees, shadow trees, sheets, scripts and their events.
import { once, type Probe } from "./run.ts";

const far = "https://img.shop-media.com";

/** The records that a page's own observer gets for these changes. */
function watched(change: (box: HTMLElement) => void): unknown {
  const box = document.body.appendChild(document.createElement("div"));
  const observer = new MutationObserver(() => undefined);
  observer.observe(box, { childList: true, subtree: true, attributes: true, attributeOldValue: true, characterData: true });
  change(box);
  const records = observer
    .takeRecords()
    .map(({ type, attributeName, oldValue, addedNodes, removedNodes, target }) => [
      type,
      target.nodeName,
      attributeName,
      oldValue,
      addedNodes.length,
      removedNodes.length,
    ]);
  const { outerHTML } = box;
  box.remove();
  return [records, outerHTML];
}

async function scripts(): Promise<unknown> {
  const order: string[] = [];
  const add = (src: string, text = "") => {
    const script = document.createElement("script");
    script.async = false;
    script.onload = () => order.push(`load ${src}`);
    script.onerror = () => order.push(`error ${src}`);
    if (src) script.src = src;
    script.text = text;
    document.head.append(script);
    order.push(`appended ${src || "inline"} ${document.scripts.length}`);
    return script;
  };
  Object.assign(window, { told: (what: string) => order.push(what) });
  add(`${far}/script.js?1`);
  add("", "told('inline ' + document.currentScript.textContent.length)");
  add("https://nowhere.shop-media.com:1/script.js");
  const last = add(`${far}/script.js?2`);
  await once(last, "load", "error");
  return order;
}

export const markup: Readonly<Record<string, Probe>> = {
  "records of attributes": () =>
    watched((box) => {
      const image = box.appendChild(document.createElement("img"));
      image.src = `${far}/a.svg`;
      image.setAttribute("SRC", `${far}/b.svg`);
      image.setAttributeNS(null, "srcset", `${far}/c.svg 1x, ${far}/d.svg 2x`);
      image.srcset = "";
      image.removeAttribute("src");
      box.setAttribute("style", `background: url(${far}/e.svg); --a: b`);
      box.style.cssText = `color: red; background-image: url("${far}/f.svg")`;
      box.style.setProperty("background-image", `url(${far}/g.svg)`, "important");
      box.style.backgroundImage = `url(${far}/h.svg)`;
      box.toggleAttribute("hidden");
    }),
  "records of text": () =>
    watched((box) => {
      box.innerHTML = `<p title="${far}">a</p><img alt="" src="${far}/i.svg"><script>told</script><template><img alt="" src="${far}/j.svg"></template>`;
      box.insertAdjacentHTML("afterbegin", `<a href="${far}">link</a><!-- ${far} -->`);
      (box.firstElementChild as Element).outerHTML = `<svg><image href="${far}/k.svg"/></svg>`;
      box.append(document.createRange().createContextualFragment(`<i style="background:url(${far}/l.svg)">m</i>`));
      box.replaceChildren(...box.childNodes, "text");
    }),
  "odd text goes in as it is": () =>
    [
      "<table><tr><td>https://x",
      "<p><p></p",
      "&lt;https://a&gt;<br/>",
      "<svg><style>a{}//</style><path/></svg>",
      "<noscript><img src=https://img.shop-media.com/n.svg></noscript>",
      "<frameset><b>//</b>",
      "\0<x-y a=//>",
    ].map((text) => {
      const box = document.createElement("div");
      box.innerHTML = text;
      return box.innerHTML;
    }),
  links: () => {
    const link = document.createElement("link");
    link.href = `${far}/sheet.css`;
    link.rel = "preload";
    link.as = "image";
    link.relList.add("next");
    const anchor = document.createElement("a");
    anchor.href = `${far}/page`;
    anchor.ping = `${far}/ping`;
    return [link.outerHTML, anchor.outerHTML, anchor.host, link.href];
  },
  "shadow trees": () => {
    const host = document.body.appendChild(document.createElement("div"));
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = `<style>p{background:url(${far}/s.svg)}</style><p><slot></slot></p><img alt="" src="${far}/t.svg">`;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`p { background-image: url("${far}/u.svg"); color: red }`);
    root.adoptedStyleSheets = [sheet];
    const box = document.createElement("div");
    box.setHTMLUnsafe(`<div><template shadowrootmode="open"><b>${far}</b></template></div>`);
    const paragraph = root.querySelector("p") as Element;
    const seen = [
      root.innerHTML,
      sheet.cssRules[0]?.cssText,
      getComputedStyle(paragraph).color,
      box.firstElementChild?.shadowRoot?.innerHTML,
    ];
    host.remove();
    return [seen, root instanceof ShadowRoot, root.adoptedStyleSheets.length];
  },
  sheets: async () => {
    const style = document.head.appendChild(document.createElement("style"));
    style.textContent = `.x { background: url(${far}/v.svg) } @media print { .y { color: red } }`;
    const { sheet } = style as { sheet: CSSStyleSheet };
    const at = sheet.insertRule(`.z { content: "//"; background: url('${far}/w.svg') }`, 1);
    (sheet.cssRules[2] as CSSMediaRule).insertRule(`.q { background: url(${far}/q.svg) }`);
    const made = await new CSSStyleSheet().replace(`.r { background: url(${far}/r.svg) }`);
    const seen = [at, [...sheet.cssRules].map(({ cssText }) => cssText), made.cssRules[0]?.cssText];
    style.remove();
    return seen;
  },
  "order of scripts": scripts,
  "order of pictures": async () => {
    const order: string[] = [];
    const good = new Image();
    good.onload = () => order.push("load");
    good.addEventListener("load", () => order.push("load again"));
    good.src = `${far}/x.svg`;
    order.push("set", String(good.complete));
    await good.decode();
    await new Promise((done) => setTimeout(done));
    const bad = new Image();
    bad.onerror = (event) => order.push((event as Event).type);
    bad.src = "https://nowhere.shop-media.com:1/y.svg";
    await once(bad, "error");
    return [order, good.naturalWidth, good.currentSrc];
  },
  "a form of its own": async () => {
    const order: string[] = [];
    const form = document.body.appendChild(document.createElement("form"));
    const frame = document.body.appendChild(Object.assign(document.createElement("iframe"), { name: "basket" }));
    Object.assign(form, { action: "https://www.shop-media.com/frame.html", target: "basket" });
    form.addEventListener("submit", (event) => order.push(`submit ${event.defaultPrevented}`));
    for (const way of ["submit", "requestSubmit"] as const) {
      const loaded = once(frame, "load");
      form[way]();
      await loaded;
      order.push(way);
    }
    form.remove();
    frame.remove();
    return order;
  },
};
