// Further routes that stand in the page's own markup, its headers or its own stylesheet.
import type { Route } from "../route.ts";

export const markup: readonly Route[] = [
  { id: "static-stylesheet", head: ({ url }) => `<link rel="stylesheet" href="${url}">` },
  { id: "link-preload", head: ({ url }) => `<link rel="preload" as="script" href="${url}">` },
  { id: "link-modulepreload", head: ({ url }) => `<link rel="modulepreload" href="${url}">` },
  { id: "link-prefetch", head: ({ url }) => `<link rel="prefetch" href="${url}">` },
  {
    id: "link-preconnect",
    head: ({ fresh }) => `<link rel="preconnect" href="https://${fresh}">`,
    arrival: ({ fresh }) => ({ host: fresh, path: "connection" }),
  },
  { id: "link-icon", head: ({ url }) => `<link rel="icon" href="${url}">` },
  { id: "header-preload", header: ({ url }) => ["link", `<${url}>; rel=preload; as=script`] },
  { id: "style-element", head: ({ url }) => `<style>.a{background:url("${url}")}</style>`, body: () => `<p class="a">a</p>` },
  { id: "style-imported-sheet", head: ({ url }) => `<style>@import '${url}';</style>` },
  { id: "style-attribute", body: ({ url }) => `<p style="background:url(${url})">b</p>` },
  {
    id: "own-stylesheet",
    head: () => `<link rel="stylesheet" href="/own/own-stylesheet/style.css">`,
    body: () => `<p class="c">c</p>`,
  },
  { id: "object", body: ({ url }) => `<object data="${url}" type="text/html"></object>` },
  { id: "embed", body: ({ url }) => `<embed src="${url}" type="text/html">` },
  { id: "video-poster", body: ({ url }) => `<video poster="${url}"></video>` },
  { id: "video-src", body: ({ url }) => `<video src="${url}" preload="auto"></video>` },
  { id: "source-srcset", body: ({ url }) => `<picture><source srcset="${url} 1x"><img src="/own/pixel.gif" alt=""></picture>` },
  { id: "svg-image", body: ({ url }) => `<svg width="9" height="9"><image href="${url}" width="9" height="9"/></svg>` },
  { id: "input-image", body: ({ url }) => `<input type="image" src="${url}" alt="go">` },
  { id: "body-background", body: ({ url }) => `<table background="${url}"><tr><td>d</table>` },
  { id: "srcdoc", body: ({ url }) => `<iframe title="e" srcdoc="&lt;img src='${url}'&gt;"></iframe>` },
  { id: "module-script", body: ({ url }) => `<script type="module" src="${url}"></script>` },
  { id: "inline-module", body: ({ url }) => `<script type="module">import '${url}';</script>` },
  {
    id: "meta-refresh-frame",
    body: ({ url }) => `<iframe title="f" srcdoc="&lt;meta http-equiv=refresh content='0;url=${url}'&gt;"></iframe>`,
  },
  {
    id: "speculation-rules",
    body: ({ url }) =>
      `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}"],"eagerness":"immediate"}]}</script>`,
  },
];
