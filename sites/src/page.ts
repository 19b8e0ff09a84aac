// The frame of a site's page: language, gate first in <head>, navigation, footer. Pages hold no inline script or style.
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  readonly language: string;
  readonly site: string;
  readonly title: string;
  readonly accent: string;
  readonly links: readonly (readonly [path: string, label: string])[];
  readonly policy: string;
  /** Markup for <head> after the gate. */
  readonly head?: Html;
  readonly body: Html;
  /** The site's own link to the preferences; without one the gate places its own. */
  readonly settings?: string;
}

const rightToLeft = new Set(["ar"]);

export function page(input: Page): Html {
  const { language, site, title, links, policy, settings } = input;
  return html`<!doctype html>
<html lang="${language}" dir="${rightToLeft.has(language) ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<script src="/temoin/gate.js"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${site}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
${input.head ?? ""}
</head>
<body>
<header><p class="name">${site}</p><nav>${links.map(([path, label]) => html`<a href="${path}">${label}</a> `)}</nav></header>
<main><h1>${title}</h1>
${input.body}
</main>
<footer><a href="/temoin/policy/${language}">${policy}</a>${settings ? html` <a href="/temoin/policy/${language}" data-temoin-open>${settings}</a>` : raw("")}</footer>
</body>
</html>`;
}

/** One calm sheet for all five; the accent tells them apart. */
export function siteStyle(accent: string): string {
  return `:root{color-scheme:light dark;--accent:${accent};--link:#0a4c8a;--back:#fff;--text:#1b1f24}
@media (prefers-color-scheme:dark){:root{--link:#9cc7f2;--back:#15181c;--text:#e8eaed}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.6 system-ui,sans-serif;color:var(--text);background:var(--back)}
a{color:var(--link)}
header,main,footer{max-inline-size:60rem;margin-inline:auto;padding:1rem 1.25rem}
header{display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:baseline;border-block-end:3px solid var(--accent)}
.name{font-weight:700;margin:0}
nav a,footer a{display:inline-block;padding:.3rem .2rem;margin-inline-end:.8rem}
h1{line-height:1.2}
iframe,img,video{max-inline-size:100%;border:0}
button{font:inherit;padding:.5rem 1rem;min-block-size:2.75rem}
footer{border-block-start:1px solid;margin-block-start:3rem}`;
}
