// Further routes by which a script brings markup or styles into the page.
import type { Route } from "../route.ts";

export const made: readonly Route[] = [
  {
    id: "set-attribute",
    script: "const i = document.createElement('img'); i.setAttribute('src', url); document.body.append(i);",
  },
  { id: "srcset", script: "const i = document.createElement('img'); i.srcset = url + ' 1x'; document.body.append(i);" },
  { id: "insert-adjacent-html", script: `document.body.insertAdjacentHTML('beforeend', img);` },
  {
    id: "outer-html",
    script: `const d = document.createElement('div'); document.body.append(d); d.outerHTML = img;`,
  },
  { id: "document-write", script: `document.write(img);` },
  {
    id: "set-html-unsafe",
    script: `const d = document.createElement('div'); d.setHTMLUnsafe(img); document.body.append(d);`,
  },
  { id: "contextual-fragment", script: `document.body.append(document.createRange().createContextualFragment(img));` },
  {
    id: "template-clone",
    script: `const t = document.createElement('template'); t.innerHTML = img; document.body.append(t.content.cloneNode(true));`,
  },
  {
    id: "dom-parser",
    script: `const p = new DOMParser().parseFromString(img, 'text/html'); document.body.append(document.adoptNode(p.body.firstChild));`,
  },
  {
    id: "shadow-root",
    script: `const d = document.createElement('div'); document.body.append(d); d.attachShadow({ mode: 'closed' }).innerHTML = img;`,
  },
  {
    id: "set-attribute-node",
    script:
      "const i = document.createElement('img'); const n = document.createAttribute('src'); n.value = url; i.setAttributeNode(n); document.body.append(i);",
  },
  {
    id: "import-node",
    script: `const h = document.implementation.createHTMLDocument(); h.body.innerHTML = img; document.body.append(document.importNode(h.body.firstChild, true));`,
  },
  {
    id: "cssom-insert-rule",
    script:
      "const s = document.createElement('style'); document.head.append(s); s.sheet.insertRule('body{background:url(' + url + ')}');",
  },
  { id: "cssom-property", script: "document.body.style.borderImageSource = 'url(' + url + ')';" },
  {
    id: "constructed-sheet",
    script:
      "const c = new CSSStyleSheet(); c.replaceSync('html{background:url(' + url + ')}'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, c];",
  },
  { id: "font-face", script: "await new FontFace('third', 'url(' + url + ')').load();" },
  { id: "new-audio", script: "globalThis.sound = new Audio(url); sound.load();" },
  { id: "iframe-srcdoc", script: `const f = document.createElement('iframe'); f.srcdoc = img; document.body.append(f);` },
  {
    id: "javascript-url-frame",
    script: "const f = document.createElement('iframe'); f.src = 'javascript:' + JSON.stringify(img); document.body.append(f);",
  },
  {
    id: "blob-frame",
    script: `const f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob([img], { type: 'text/html' })); document.body.append(f);`,
  },
];
