// A product list of about 30 kB, rendered anew for every request as a server would.
import { html, raw } from "hono/html";

export const products = Array.from({ length: 70 }, (_, index) => ({
  id: index,
  name: `Item number ${index} & more`,
  price: `${index}.99 €`,
  text: "Some words that tell what this is, and why one would want it at home.",
}));

export const script =
  "window.data = window.data || []; if (window.data.length < 2) window.data.push({ name: 'list', n: 1 });\n".repeat(20);
export const style =
  ".product { display: grid; gap: 1rem; background: url(/paper.png) } @media print { .price { color: black } }\n".repeat(15);

/** `gate`: the page carries it already. `held`: three things in it need consent that nobody gave. `mark`: at its end. */
export function page(gate: boolean, held: boolean, mark = "") {
  const counter = held
    ? html`<script async src="https://counter.example/c.js"></script><img src="https://px.adverts.example/1.gif" alt=""><iframe src="https://video.adverts.example/v"></iframe>`
    : "";
  return html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8">${gate ? html`<script src="/temoin/gate.js"></script>` : ""}<title>Shop</title>
<link rel="stylesheet" href="/main.css"><link rel="icon" href="/icon.svg"><style>${raw(style)}</style></head>
<body><header><nav><ul><li><a href="/">Start</a></li><li><a href="/list" aria-current="page">List</a></li></ul></nav></header>
<main><ul class="list">${products.map(
    ({ id, name, price, text }) => html`
<li class="product" data-id="${id}"><a class="link" href="/products/${id}?from=list" title="${name}"><img class="thumb" src="/images/${id}.webp" alt="Picture of ${name}" width="320" height="240" loading="lazy"><h3 class="name">${name}</h3><p class="text">${text}</p><span class="price">${price}</span></a></li>`,
  )}</ul></main>${counter}<script>${raw(script)}</script>${mark}</body></html>`;
}
