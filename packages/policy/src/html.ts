// Document -> a whole HTML page. No script, style or handler inside it: a strict CSP needs no exception for it.
import type { Document, Section } from "./document.ts";
import { blockHtml } from "./html/blocks.ts";
import { escapeHtml } from "./html/escape.ts";
import { attribute, type HeaderLinks, headerHtml } from "./html/header.ts";

export interface PageLinks extends HeaderLinks {
  /** Address of {@link policyStyle}. */
  readonly stylesheet: string;
  /** Address of the gate; it comes first, before anything that it could hold. */
  readonly gate: string;
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
${headerHtml(document, links)}
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

function contents({ sections, labels }: Document): string {
  const items = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>\n`).join("");
  return `<nav class="contents" aria-labelledby="contents">\n<h2 id="contents">${escapeHtml(labels.contents)}</h2>\n<ol>\n${items}</ol>\n</nav>`;
}

function section({ id, title, blocks }: Section): string {
  const inner = blocks.map((block, index) => blockHtml(block, `${id}-${index}`)).join("\n");
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${inner}\n</section>`;
}
