// A page of receipts -> HTML. It works without script; the one that it may name only tidies up the visitor's own storage.
import { escapeHtml } from "../html/escape.ts";
import { pageBlockHtml } from "../html/form.ts";
import { attribute, type HeaderLinks, headerHtml } from "../html/header.ts";
import type { PageBlock, ReceiptPage } from "./page.ts";

export interface ReceiptLinks extends HeaderLinks {
  /** Address of policyStyle. */
  readonly stylesheet: string;
  /** Address of a module to run, if any. */
  readonly script?: string | undefined;
}

export function receiptHtml(page: ReceiptPage, links: ReceiptLinks): string {
  const { language, dir, title, site, labels, lead, sections } = page;
  const script = links.script === undefined ? "" : `<script type="module" src="${attribute(links.script)}"></script>\n`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${title} · ${site}`)}</title>
<link rel="stylesheet" href="${attribute(links.stylesheet)}">
${script}</head>
<body class="temoin-policy">
<a class="skip" href="#content">${escapeHtml(labels.skip)}</a>
${headerHtml(page, links)}
<main id="content" class="receipt" tabindex="-1">
<h1>${escapeHtml(title)}</h1>
${blocks(lead, "lead")}
${sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ id, title, blocks: inner }: ReceiptPage["sections"][number]): string {
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${escapeHtml(title)}</h2>\n${blocks(inner, id)}\n</section>`;
}

function blocks(all: readonly PageBlock[], id: string): string {
  return all.map((block, index) => pageBlockHtml(block, `${id}-${index}`)).join("\n");
}
