// Document -> a whole HTML page. No script, style or handler inside it: a strict CSP needs no exception for it.
import type { Document, Section } from "./document.ts";
import { formatsFor } from "./format.ts";
import { blockHtml } from "./html/blocks.ts";
import { escapeHtml, safeHref } from "./html/escape.ts";
import { directionOf } from "./language.ts";

export interface PageLinks {
  /** Address of {@link policyStyle}. */
  readonly stylesheet: string;
  /** Address of the gate; it comes first, before anything that it could hold. */
  readonly gate: string;
  /** The page in every language, its own included. */
  readonly alternates: readonly { readonly lang: string; readonly href: string }[];
  readonly home?: string | undefined;
}

/** The page as HTML. Addresses other than http(s) and paths of the site are left out. */
export function toHtml(document: Document, links: PageLinks): string {
  const { language, dir, title } = document;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${dir}">
<head>
<meta charset="utf-8">
<script src="${attribute(links.gate)}"></script>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${attribute(links.stylesheet)}">
${links.alternates.map(({ lang, href }) => `<link rel="alternate" hreflang="${escapeHtml(lang)}" href="${attribute(href)}">\n`).join("")}</head>
<body class="temoin-policy">
<a class="skip" href="#content">${escapeHtml(document.labels.skip)}</a>
${header(document, links)}
<main id="content" tabindex="-1">
<div class="lead">
<h1>${escapeHtml(title)}</h1>
${document.lead.map((block, index) => blockHtml(block, `lead-${index}`)).join("\n")}
</div>
${contents(document)}
<div class="parts">
${document.sections.map(section).join("\n")}
</div>
</main>
</body>
</html>
`;
}

function header({ site, language, labels }: Document, { home, alternates }: PageLinks): string {
  const name = `<bdi>${escapeHtml(site)}</bdi>`;
  const href = home === undefined ? undefined : safeHref(home);
  const start =
    href === undefined ? `<span class="site">${name}</span>` : `<a class="site" href="${escapeHtml(href)}">${name}</a>`;
  const items = alternates.map(({ lang, href }) => {
    const tag = escapeHtml(lang);
    const current = lang === language ? ' aria-current="page"' : "";
    const text = escapeHtml(formatsFor(lang).languageName(lang));
    return `<li><a href="${attribute(href)}" hreflang="${tag}" lang="${tag}" dir="${directionOf(lang)}"${current}>${text}</a></li>`;
  });
  const nav = `<nav class="languages" aria-label="${escapeHtml(labels.languages)}"><ul>${items.join("")}</ul></nav>`;
  return `<header>\n${start}\n${items.length > 1 ? `${nav}\n` : ""}</header>`;
}

function contents({ sections, labels }: Document): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>\n`).join("");
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${escapeHtml(labels.contents)}</h2>\n<ol>\n${items}</ol>\n</nav>`;
}

function section({ id, title, blocks }: Section): string {
  const inner = blocks.map((block, index) => blockHtml(block, `${id}-${index}`)).join("\n");
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${inner}\n</section>`;
}

function attribute(href: string): string {
  return escapeHtml(safeHref(href) ?? "");
}
