// The same page as React renders it, which is how most servers of this kind make theirs.
import { createElement as e, type ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { products, script, style } from "./page.ts";

function Product({ id, name, price, text }: (typeof products)[number]): ReactNode {
  const image = { className: "thumb", src: `/images/${id}.webp`, alt: `Picture of ${name}`, width: 320, height: 240 };
  return e(
    "li",
    { className: "product", "data-id": id },
    e(
      "a",
      { className: "link", href: `/products/${id}?from=list`, title: name },
      e("img", { ...image, loading: "lazy" }),
      e("h3", { className: "name" }, name),
      e("p", { className: "text" }, text),
      e("span", { className: "price" }, price),
    ),
  );
}

function Shop({ mark }: { readonly mark: string }): ReactNode {
  const head = e(
    "head",
    null,
    e("meta", { charSet: "utf-8" }),
    e("script", { src: "/temoin/gate.js" }),
    e("title", null, "Shop"),
    e("link", { rel: "stylesheet", href: "/main.css" }),
    e("style", null, style),
  );
  const list = e("ul", { className: "list" }, ...products.map((product) => e(Product, { key: product.id, ...product })));
  const inline = e("script", null, script);
  return e("html", { lang: "fr" }, head, e("body", null, e("main", null, list), inline, mark));
}

/** `mark`: at its end. */
export function reactPage(mark = ""): string {
  return `<!doctype html>${renderToString(e(Shop, { mark }))}`;
}
